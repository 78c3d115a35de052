package dev.leanbench.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** One of the project's documents, and what a test can hold it to. */
final class MarkdownFile {

    /** The root of the project: tests run in the directory of their module. */
    static final Path PROJECT =
            Objects.requireNonNull(Path.of("").toAbsolutePath().getParent(), "a module has a directory above it");

    private static final List<TablesExtension> EXTENSIONS = List.of((TablesExtension) TablesExtension.create());

    private final Path path;
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    /** A fenced block of code. */
    record Block(String language, String content) {}

    private MarkdownFile(Path path, String content) {
        this.path = path;
        Parser.builder().extensions(EXTENSIONS).build().parse(content).accept(new AbstractVisitor() {
            @Override
            public void visit(FencedCodeBlock block) {
                blocks.add(new Block(String.valueOf(block.getInfo()), block.getLiteral()));
            }

            @Override
            public void visit(Link link) {
                links.add(link.getDestination());
                visitChildren(link);
            }

            @Override
            public void visit(CustomNode node) {
                if (node instanceof TableRow row) {
                    rows.add(cells(row));
                }
                visitChildren(node);
            }
        });
    }

    static MarkdownFile read(String path) {
        try {
            return new MarkdownFile(PROJECT.resolve(path), Files.readString(PROJECT.resolve(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every document of the project, wherever it lies. */
    static List<MarkdownFile> all() throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .map(PROJECT::relativize)
                    .filter(file -> !file.toString().contains("target/")
                            && !file.toString().contains("src/test/"))
                    .map(file -> read(file.toString()))
                    .toList();
        }
    }

    Path path() {
        return path;
    }

    List<Block> blocks(String language) {
        return blocks.stream()
                .filter(block -> block.language().equals(language))
                .toList();
    }

    List<String> languages() {
        return blocks.stream().map(Block::language).toList();
    }

    /** The command lines of the shell blocks, without their comments. */
    List<String> commands() {
        return blocks("sh").stream()
                .flatMap(block -> block.content().replace("\\\n", " ").lines())
                .map(line -> line.replaceFirst("(^|\\s+)# .*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    List<String> links() {
        return links;
    }

    /** The rows of all tables, their heads included. */
    List<List<String>> rows() {
        return rows;
    }

    @Override
    public String toString() {
        return PROJECT.relativize(path).toString();
    }

    private static List<String> cells(TableRow row) {
        List<String> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell) {
                cells.add(text(cell));
            }
        }
        return cells;
    }

    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text words) {
                text.append(words.getLiteral());
            }

            @Override
            public void visit(Code code) {
                text.append(code.getLiteral());
            }
        });
        return text.toString();
    }
}
