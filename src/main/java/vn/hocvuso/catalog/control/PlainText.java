package vn.hocvuso.catalog.control;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The text of a lesson without marks, a line a block; questions and pictures are left out. */
final class PlainText extends AbstractVisitor {
    private final StringBuilder text = new StringBuilder();

    static String of(Node document) {
        PlainText plain = new PlainText();
        document.accept(plain);
        return plain.text.toString().replaceAll("[ \\u00a0]+", " ").replaceAll("\\s*\\n\\s*", "\n").strip();
    }

    @Override
    protected void visitChildren(Node parent) {
        super.visitChildren(parent);
        text.append(parent instanceof Block ? '\n' : ' ');
    }

    @Override
    public void visit(Paragraph paragraph) {
        if (!LessonCheck.isQuestions(paragraph)) {
            super.visit(paragraph);
        }
    }

    @Override
    public void visit(Image image) {}

    @Override
    public void visit(Text literal) {
        text.append(literal.getLiteral());
    }

    @Override
    public void visit(Code code) {
        text.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak line) {
        text.append(' ');
    }

    @Override
    public void visit(HardLineBreak line) {
        text.append(' ');
    }
}
