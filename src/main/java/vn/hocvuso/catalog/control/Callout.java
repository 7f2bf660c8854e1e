package vn.hocvuso.catalog.control;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** A box the text stops for: {@code ::: nho} … {@code :::}. */
final class Callout extends CustomBlock {
    /** The four kinds an author may write, with what the design makes of them. Content is Vietnamese, and so are its labels. */
    enum Kind {
        NHO("nho", "note", "pi-bookmark-fill", "Nhớ"),
        LUU_Y("luu-y", "info", "pi-info-circle", "Lưu ý"),
        CANH_BAO("canh-bao", "warn", "pi-exclamation-triangle", "Cảnh báo"),
        VI_DU("vi-du", "example", "pi-comment", "Ví dụ");

        final String word;
        final String style;
        final String icon;
        final String label;

        Kind(String word, String style, String icon, String label) {
            this.word = word;
            this.style = style;
            this.icon = icon;
            this.label = label;
        }
    }

    /** As written; perhaps none of the four. */
    final String word;

    /** Whether the closing {@code :::} is there. */
    private boolean closed;

    private Callout(String word) {
        this.word = word;
    }

    Optional<Kind> kind() {
        return Arrays.stream(Kind.values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    boolean isClosed() {
        return closed;
    }

    private static final Pattern OPENING = Pattern.compile("^:::\\s*([^\\s:]\\S*)\\s*$");
    private static final Pattern CLOSING = Pattern.compile("^:::\\s*$");

    static final class Factory extends AbstractBlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            Matcher opening = OPENING.matcher(rest(state));
            return opening.matches()
                    ? BlockStart.of(new Parser(new Callout(opening.group(1)))).atIndex(state.getLine().getContent().length())
                    : BlockStart.none();
        }
    }

    private static CharSequence rest(ParserState state) {
        CharSequence line = state.getLine().getContent();
        return state.getIndent() > 3 ? "" : line.subSequence(state.getNextNonSpaceIndex(), line.length());
    }

    private static final class Parser extends AbstractBlockParser {
        private final Callout block;

        Parser(Callout block) {
            this.block = block;
        }

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public boolean isContainer() {
            return true;
        }

        @Override
        public boolean canContain(Block child) {
            return true;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            if (CLOSING.matcher(rest(state)).matches()) {
                block.closed = true;
                return BlockContinue.finished();
            }
            return BlockContinue.atIndex(state.getIndex());
        }
    }
}
