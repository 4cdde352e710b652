package io.vivavoce.evaluation.internal.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.COSObjectable;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/// Tells readers of a document what its parts are, in the order they are read (PDF 1.7, 14.7). One thread.
final class PdfTags {
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement whole = new PDStructureElement(StandardStructureTypes.DOCUMENT, root);
    private final List<COSArray> pages = new ArrayList<>();
    private final Map<PDPage, Integer> numbers = new HashMap<>();

    PdfTags(PDDocument document) {
        var marked = new PDMarkInfo();
        marked.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(marked);
        document.getDocumentCatalog().setStructureTreeRoot(root);
        root.appendKid(whole);
    }

    /// A new part after all others.
    PDStructureElement part(String type) {
        var element = new PDStructureElement(type, whole);
        whole.appendKid(element);
        return element;
    }

    /// Says that a piece of a page belongs to a part.
    ///
    /// @return the number to mark the piece with
    int piece(PDStructureElement element, PDPage page) {
        int number = numbers.computeIfAbsent(page, added -> {
            added.setStructParents(pages.size());
            pages.add(new COSArray());
            return pages.size() - 1;
        });
        COSArray pieces = pages.get(number);
        int mark = pieces.size();
        pieces.add(element.getCOSObject());
        var reference = new PDMarkedContentReference();
        reference.setPage(page);
        reference.setMCID(mark);
        element.appendKid(reference);
        return mark;
    }

    void finish() {
        Map<Integer, COSObjectable> parents = new HashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            parents.put(i, pages.get(i));
        }
        var tree = new PDNumberTreeNode(COSArray.class);
        tree.setNumbers(parents);
        root.setParentTree(tree);
        root.setParentTreeNextKey(pages.size());
    }
}
