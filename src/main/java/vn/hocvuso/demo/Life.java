package vn.hocvuso.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import vn.hocvuso.demo.control.ClassLife;
import vn.hocvuso.demo.control.CourseLife;
import vn.hocvuso.demo.control.PairLife;
import vn.hocvuso.demo.control.SurveyLife;
import vn.hocvuso.demo.rule.FictionalDivision;

/** The last weeks of the first regiment: what fills the pages of classes, pairs, surveys and of following up. One transaction, for speed. */
@ApplicationScoped
@Transactional
public class Life {
    @Inject
    SurveyLife surveys;

    @Inject
    ClassLife classes;

    @Inject
    PairLife pairs;

    @Inject
    CourseLife courses;

    /** @param content the content tree the courses came from */
    public void live(FictionalDivision division, Path content) {
        surveys.live(division);
        classes.live(division);
        pairs.live(division);
        courses.live(division, content);
    }
}
