package vn.hocvuso.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * XHTML to PDF (CSS 2.1 and paged media: no flex, no grid). Be Vietnam Pro is embedded in regular, italic and bold, Tinos (the
 * measures of Times New Roman) in all four; drawings of lessons are drawn in the colours of the light theme. Addresses in the
 * document are not followed.
 */
public final class Pdf {
    private static final String FONTS_FOLDER = "/vn/hocvuso/document/fonts/";

    /** They tell of the fourteen fonts a PDF may have without bringing them; ours brings its own. Kept, or the level is lost. */
    private static final Logger STANDARD_FONTS = Logger.getLogger("org.apache.pdfbox.pdmodel.font.PDType1Font");

    static {
        STANDARD_FONTS.setLevel(Level.SEVERE);
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {}

    /**
     * @param xhtml a whole document, well-formed
     * @throws IOException the reader of the file is gone
     */
    public static void write(String xhtml, OutputStream out) throws IOException {
        try (BatikSVGDrawer drawer = new BatikSVGDrawer(BatikSVGDrawer.SvgScriptMode.SECURE, BatikSVGDrawer.SvgExternalResourceMode.SECURE)) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useSVGDrawer(drawer);
            builder.useUriResolver((base, uri) -> null);
            fonts(builder, "Be Vietnam Pro", "BeVietnamPro_");
            fonts(builder, "Tinos", "Tinos_");
            builder.useFont(() -> open(FONTS_FOLDER + "Tinos_700Bold_Italic.ttf"), "Tinos", 700, FontStyle.ITALIC, true, EnumSet.of(FSFontUseCase.DOCUMENT));
            // Arrows and signs that Be Vietnam Pro does not have.
            builder.useFont(() -> open(FONTS_FOLDER + "Tinos_400Regular.ttf"), "Tinos", 400, FontStyle.NORMAL, true,
                    EnumSet.of(FSFontUseCase.FALLBACK_FINAL));
            builder.withHtmlContent(Drawings.coloured(xhtml), null);
            builder.toStream(out);
            builder.run();
        }
    }

    private static void fonts(PdfRendererBuilder builder, String family, String file) {
        font(builder, family, file + "400Regular.ttf", 400, FontStyle.NORMAL);
        font(builder, family, file + "400Regular_Italic.ttf", 400, FontStyle.ITALIC);
        font(builder, family, file + "700Bold.ttf", 700, FontStyle.NORMAL);
    }

    private static void font(PdfRendererBuilder builder, String family, String file, int weight, FontStyle style) {
        builder.useFont(() -> open(FONTS_FOLDER + file), family, weight, style, true, EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG));
    }

    private static InputStream open(String resource) {
        InputStream stream = Pdf.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new UncheckedIOException(new IOException(resource + " is missing"));
        }
        return stream;
    }
}
