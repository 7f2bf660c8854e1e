package vn.hocvuso.interop.qti.control;

import vn.hocvuso.document.XmlElement;

/** A test that holds every item of a package with the points it gives: the one place QTI has for them. */
final class TestWriter {
    static final String PATH = "points.xml";

    private static final String WEIGHT = "POINTS";
    private static final String ONE = "1";

    private final XmlElement section = XmlElement.of("assessmentSection").with("identifier", "questions").with("title", "Câu hỏi").with("visible", "true");
    private final XmlElement resource;

    TestWriter(String type) {
        resource = XmlElement.of("resource").with("identifier", "r-points").with("type", type).with("href", PATH)
                .add(XmlElement.of("file").with("href", PATH));
    }

    void add(String id, String path, XmlElement item, String points) {
        XmlElement place = XmlElement.of("assessmentItemRef").with("identifier", id).with("href", path);
        String weight = ItemWeights.weight(points, item);
        if (!weight.equals(ONE)) {
            place.add(XmlElement.of("weight").with("identifier", WEIGHT).with("value", weight));
        }
        section.add(place);
        resource.add(XmlElement.of("dependency").with("identifierref", "r-" + id));
    }

    XmlElement test() {
        XmlElement sum = XmlElement.of("sum")
                .add(XmlElement.of("testVariables").with("variableIdentifier", Outcomes.SCORE).with("weightIdentifier", WEIGHT));
        return XmlElement.of("assessmentTest").with("identifier", "points").with("title", "Câu hỏi kèm điểm").with("toolName", ItemWeights.OUR_TOOL)
                .add(XmlElement.of("outcomeDeclaration").with("identifier", Outcomes.SCORE).with("cardinality", "single").with("baseType", "float"))
                .add(XmlElement.of("testPart").with("identifier", "all").with("navigationMode", "nonlinear").with("submissionMode", "simultaneous").add(section))
                .add(XmlElement.of("outcomeProcessing").add(XmlElement.of("setOutcomeValue").with("identifier", Outcomes.SCORE).add(sum)));
    }

    XmlElement resource() {
        return resource;
    }
}
