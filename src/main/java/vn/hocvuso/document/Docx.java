package vn.hocvuso.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.hocvuso.document.Block.Grid;
import vn.hocvuso.document.Block.Line;
import vn.hocvuso.document.Block.Look;
import vn.hocvuso.document.Block.Place;
import vn.hocvuso.document.Block.Rule;
import vn.hocvuso.document.Block.Sheet;

/**
 * A {@link Paper} as DOCX (ECMA-376, WordprocessingML). Plain paragraphs and tables that an office goes on working with; the
 * order of elements is the schema's, which Word insists on.
 */
public final class Docx {
    private static final double TWIPS_A_MM = 1440 / 25.4;
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String PARTS = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private static final String TYPES = XML + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\"" + PARTS + "document.main+xml\"/>"
            + "<Override PartName=\"/word/styles.xml\" ContentType=\"" + PARTS + "styles+xml\"/>"
            + "<Override PartName=\"/word/header1.xml\" ContentType=\"" + PARTS + "header+xml\"/>"
            + "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>";
    private static final String PACKAGE = relationships(
            "<Relationship Id=\"rId1\" Type=\"" + OFFICE + "officeDocument\" Target=\"word/document.xml\"/>",
            "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\""
                    + " Target=\"docProps/core.xml\"/>");
    private static final String DOCUMENT = relationships(
            "<Relationship Id=\"rId1\" Type=\"" + OFFICE + "styles\" Target=\"styles.xml\"/>",
            "<Relationship Id=\"rId2\" Type=\"" + OFFICE + "header\" Target=\"header1.xml\"/>");
    private static final String STYLES = XML + "<w:styles " + W + "><w:docDefaults><w:rPrDefault><w:rPr>"
            + "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"Times New Roman\" w:cs=\"Times New Roman\"/>"
            + "<w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/><w:lang w:val=\"vi-VN\" w:eastAsia=\"vi-VN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>"
            + "<w:pPrDefault><w:pPr><w:spacing w:after=\"0\" w:line=\"259\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
            + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style></w:styles>";
    private static final String HEADER = XML + "<w:hdr " + W + "><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>"
            + field("begin") + "<w:r>" + size(Paper.NUMBER) + "<w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>" + field("separate")
            + "<w:r>" + size(Paper.NUMBER) + "<w:t>2</w:t></w:r>" + field("end") + "</w:p></w:hdr>";

    private final StringBuilder body = new StringBuilder();
    private boolean first = true;
    private boolean across;

    private Docx() {}

    /** @throws IOException the reader of the file is gone */
    public static void write(Paper paper, OutputStream out) throws IOException {
        Docx document = new Docx();
        paper.blocks().forEach(document::block);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        part(zip, "[Content_Types].xml", TYPES);
        part(zip, "_rels/.rels", PACKAGE);
        part(zip, "docProps/core.xml", properties(paper.title()));
        part(zip, "word/_rels/document.xml.rels", DOCUMENT);
        part(zip, "word/styles.xml", STYLES);
        part(zip, "word/header1.xml", HEADER);
        part(zip, "word/document.xml", XML + "<w:document " + W + "><w:body>" + document.body + document.section() + "</w:body></w:document>");
        zip.finish();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0); // the same document is the same file
        zip.putNextEntry(entry);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String relationships(String... all) {
        return XML + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + String.join("", all) + "</Relationships>";
    }

    private static String properties(String title) {
        return XML + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" + Paper.escaped(title) + "</dc:title><dc:language>vi-VN</dc:language>"
                + "</cp:coreProperties>";
    }

    private static String field(String type) {
        return "<w:r>" + size(Paper.NUMBER) + "<w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
    }

    private static String size(double points) {
        long half = Math.round(points * 2);
        return "<w:rPr><w:sz w:val=\"" + half + "\"/><w:szCs w:val=\"" + half + "\"/></w:rPr>";
    }

    private void block(Block block) {
        if (block instanceof Line line) {
            line(line);
        } else if (block instanceof Rule rule) {
            long inset = twips(rule.inset());
            body.append("<w:p><w:pPr><w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"000000\"/></w:pBdr>"
                    + "<w:spacing w:before=\"40\" w:line=\"60\" w:lineRule=\"exact\"/><w:ind w:left=\"" + inset + "\" w:right=\"" + inset
                    + "\"/></w:pPr></w:p>");
        } else if (block instanceof Grid grid) {
            grid(grid);
        } else if (block instanceof Sheet sheet) {
            body.append("<w:p><w:pPr><w:spacing w:line=\"20\" w:lineRule=\"exact\"/>").append(section()).append("</w:pPr></w:p>");
            first = false;
            across = sheet.across();
        }
    }

    /** Of the pages up to here. */
    private String section() {
        int width = across ? Paper.HEIGHT : Paper.WIDTH;
        int height = across ? Paper.WIDTH : Paper.HEIGHT;
        return "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId2\"/><w:pgSz w:w=\"" + twips(width) + "\" w:h=\"" + twips(height) + "\""
                + (across ? " w:orient=\"landscape\"" : "") + "/><w:pgMar w:top=\"" + twips(Paper.TOP) + "\" w:right=\"" + twips(Paper.RIGHT)
                + "\" w:bottom=\"" + twips(Paper.BOTTOM) + "\" w:left=\"" + twips(Paper.LEFT) + "\" w:header=\"" + twips(10) + "\" w:footer=\"" + twips(10)
                + "\" w:gutter=\"0\"/>" + (first ? "<w:titlePg/>" : "") + "</w:sectPr>";
    }

    private void line(Line line) {
        Look look = line.look();
        body.append("<w:p><w:pPr>").append(look.withNext() ? "<w:keepNext/>" : "").append("<w:spacing w:before=\"").append(Math.round(look.before() * 20))
                .append("\"/>").append(look.indent() > 0 ? "<w:ind w:firstLine=\"" + twips(look.indent()) + "\"/>" : "").append("<w:jc w:val=\"")
                .append(look.align().word).append("\"/></w:pPr>");
        String style = size(look.points()).replace("<w:rPr>", "<w:rPr>" + (look.bold() ? "<w:b/>" : "") + (look.italic() ? "<w:i/>" : ""));
        String[] pieces = line.text().split("\n", -1);
        for (int i = 0; i < pieces.length; i++) {
            body.append("<w:r>").append(style).append(i == 0 ? "" : "<w:br/>").append("<w:t xml:space=\"preserve\">").append(Paper.escaped(pieces[i]))
                    .append("</w:t></w:r>");
        }
        body.append("</w:p>");
    }

    private void grid(Grid grid) {
        String edge = grid.lined() ? "w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"" : "w:val=\"nil\"";
        body.append("<w:tbl><w:tblPr><w:tblW w:w=\"").append(twips(grid.widths().stream().mapToDouble(Double::doubleValue).sum()))
                .append("\" w:type=\"dxa\"/><w:tblBorders>");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            body.append("<w:").append(side).append(' ').append(edge).append("/>");
        }
        body.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"45\" w:type=\"dxa\"/><w:right w:w=\"45\" w:type=\"dxa\"/>"
                + "</w:tblCellMar></w:tblPr><w:tblGrid>");
        grid.widths().forEach(width -> body.append("<w:gridCol w:w=\"").append(twips(width)).append("\"/>"));
        body.append("</w:tblGrid>");
        List<List<Place>> rows = grid.places();
        for (int i = 0; i < rows.size(); i++) {
            body.append("<w:tr><w:trPr><w:cantSplit/>").append(i < grid.headRows() ? "<w:tblHeader/>" : "").append("</w:trPr>");
            rows.get(i).forEach(place -> cell(grid, place));
            body.append("</w:tr>");
        }
        body.append("</w:tbl>");
    }

    private void cell(Grid grid, Place place) {
        int across = place.cell().across();
        String merge = place.continued() ? "<w:vMerge/>" : place.below() > 0 ? "<w:vMerge w:val=\"restart\"/>" : "";
        body.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(twips(grid.width(place))).append("\" w:type=\"dxa\"/>")
                .append(across > 1 ? "<w:gridSpan w:val=\"" + across + "\"/>" : "").append(merge)
                .append(grid.lined() ? "<w:vAlign w:val=\"center\"/>" : "").append("</w:tcPr>");
        if (place.continued() || place.cell().content().isEmpty()) {
            body.append("<w:p/>");
        } else {
            place.cell().content().forEach(this::block);
        }
        body.append("</w:tc>");
    }

    private static long twips(double mm) {
        return Math.round(mm * TWIPS_A_MM);
    }
}
