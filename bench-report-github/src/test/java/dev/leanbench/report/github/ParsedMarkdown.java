package dev.leanbench.report.github;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/** What a parser of GitHub-flavoured Markdown makes of a text. */
final class ParsedMarkdown {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), AutolinkExtension.create(), StrikethroughExtension.create()))
            .build();

    private static final TextContentRenderer TEXT = TextContentRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .build();

    /** What GitHub looks for in text after it is rendered: people, issues, commits, addresses, formulas, emoji. */
    private static final Pattern REFERENCE =
            Pattern.compile("@|#\\d|GH-\\d|\\b[0-9a-f]{7,40}\\b|://|www\\.|\\$|:\\w+:");

    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private final List<String> html = new ArrayList<>();
    private final List<String> fences = new ArrayList<>();
    private final Set<String> references = new TreeSet<>();

    ParsedMarkdown(String markdown) {
        PARSER.parse(markdown).accept(new Finder());
    }

    /** What each row of each table shows in its cells. */
    List<List<String>> rows() {
        return rows;
    }

    /** Where links and images lead. */
    List<String> links() {
        return links;
    }

    /** Pieces of HTML. */
    List<String> html() {
        return html;
    }

    /** The words behind the fences of code blocks. */
    List<String> fences() {
        return fences;
    }

    /** Text outside of code that GitHub would turn into a mention or a link. */
    Set<String> references() {
        return references;
    }

    private final class Finder extends AbstractVisitor {

        private boolean inLink;

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableRow) {
                List<String> row = new ArrayList<>();
                for (Node cell = node.getFirstChild(); cell instanceof TableCell; cell = cell.getNext()) {
                    row.add(TEXT.render(cell));
                }
                rows.add(row);
            }
            visitChildren(node);
        }

        @Override
        public void visit(Link link) {
            links.add(link.getDestination());
            inLink = true;
            visitChildren(link);
            inLink = false;
        }

        @Override
        public void visit(Image image) {
            links.add(image.getDestination());
        }

        @Override
        public void visit(HtmlInline inline) {
            html.add(inline.getLiteral());
        }

        @Override
        public void visit(HtmlBlock block) {
            html.add(block.getLiteral());
        }

        @Override
        public void visit(FencedCodeBlock block) {
            fences.add(block.getInfo());
        }

        @Override
        public void visit(IndentedCodeBlock block) {
            fences.add("indented");
        }

        @Override
        public void visit(Code code) {
            // Code is shown as it is.
        }

        @Override
        public void visit(Text text) {
            if (!inLink && REFERENCE.matcher(text.getLiteral()).find()) {
                references.add(text.getLiteral());
            }
        }
    }
}
