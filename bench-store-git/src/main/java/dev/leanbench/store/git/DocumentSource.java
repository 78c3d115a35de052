package dev.leanbench.store.git;

import java.io.IOException;
import java.util.Collection;

/** Gives the documents that a directory of the history lists. */
interface DocumentSource {

    /** Says which documents will be read next, so that they can be brought in one go. */
    void expect(Collection<String> paths) throws IOException;

    /**
     * The bytes of a document.
     *
     * @throws IOException if it cannot be had; the message says why in words for a person
     */
    byte[] read(String path) throws IOException;
}
