package vn.hocvuso.report.control;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.hocvuso.certificate.CertificateView;
import vn.hocvuso.coverage.CutoffView;
import vn.hocvuso.coverage.PersonFigure;
import vn.hocvuso.document.FigureTable;
import vn.hocvuso.report.PassedPerson;
import vn.hocvuso.report.rule.Written;

/** Who passed, a line for each confirmation; without one, because the result was earned elsewhere, a line all the same. */
public final class EvidenceBook {
    private static final List<String> HEADS = List.of("name", "number", "rank", "position", "group", "unit", "subject", "earned", "serial");

    private EvidenceBook() {}

    public static void write(CutoffView cutoff, List<PassedPerson> people, OutputStream out) throws IOException {
        Map<String, String> about = new LinkedHashMap<>();
        about.put(Words.text("head.unit"), cutoff.unit().name());
        about.put(Words.text("people.campaign"), cutoff.definition().name());
        about.put(Words.text("people.source"), Words.of("annex-of", cutoff.number(), cutoff.version(), Written.shortDay(cutoff.asOf())));
        List<String> heads = HEADS.stream().map(key -> Words.text("people." + key)).toList();
        try (FigureTable table = FigureTable.xlsx(out, Words.text("people.sheet"), heads, about)) {
            for (PassedPerson one : people) {
                if (one.confirmations().isEmpty()) {
                    table.row(cells(one.person(), null, null, null));
                }
                for (CertificateView confirmation : one.confirmations()) {
                    table.row(cells(one.person(), confirmation.subject(), confirmation.earnedOn(), confirmation.serial()));
                }
            }
        }
    }

    private static Object[] cells(PersonFigure p, Object... confirmation) {
        return Stream.concat(
                Stream.of(p.fullName(), p.serviceNumber(), p.rank(), p.position(), Words.text("group." + p.group()), p.unit().name()),
                Stream.of(confirmation)).toArray();
    }
}
