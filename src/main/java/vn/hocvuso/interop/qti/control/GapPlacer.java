package vn.hocvuso.interop.qti.control;

import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocvuso.document.XmlElement;

/** Puts an element where the text says {@code [[n]]}; where there is none it stays text. */
record GapPlacer(IntFunction<XmlElement> gap) {
    private static final Pattern MARK = Pattern.compile("\\[\\[(\\d{1,3})]]");

    XmlElement place(XmlElement text) {
        XmlElement placed = XmlElement.of(text.name()).inOnePiece();
        for (Object part : text.content()) {
            if (part instanceof XmlElement element) {
                placed.add(place(element));
                continue;
            }
            String words = (String) part;
            Matcher mark = MARK.matcher(words);
            int at = 0;
            while (mark.find()) {
                XmlElement here = gap.apply(Integer.parseInt(mark.group(1)));
                if (here != null) {
                    placed.add(words.substring(at, mark.start())).add(here);
                    at = mark.end();
                }
            }
            placed.add(words.substring(at));
        }
        return placed;
    }
}
