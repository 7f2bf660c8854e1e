package vn.hocvuso.publishing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocvuso.catalog.CourseSummary;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.catalog.Framework;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.publishing.SkillMap;
import vn.hocvuso.questionbank.Questions;

/** Lays lessons and questions beside the frameworks they are meant for. A course's bank carries the course's slug. */
@ApplicationScoped
public class SkillMaps {
    private Courses courses;
    private Questions questions;

    SkillMaps() {}

    @Inject
    public SkillMaps(Courses courses, Questions questions) {
        this.courses = courses;
        this.questions = questions;
    }

    public List<SkillMap> all() {
        List<CourseSummary> known = courses.list(new Page.Request(0, Page.Request.LARGEST)).items();
        Map<String, Map<String, Integer>> lessons = courses.lessonsBySkill();
        Map<String, Map<String, Integer>> asked = questions.countBySkill();
        return courses.frameworks().stream().map(framework -> map(framework, known, lessons, asked)).toList();
    }

    private static SkillMap map(
            Framework framework, List<CourseSummary> courses, Map<String, Map<String, Integer>> lessons, Map<String, Map<String, Integer>> asked) {
        Set<String> domains = framework.skills().stream().map(Framework.Skill::parent).filter(parent -> parent != null).collect(Collectors.toSet());
        List<SkillMap.Skill> skills = new ArrayList<>();
        for (Framework.Skill skill : framework.skills()) {
            String code = framework.code() + ":" + skill.code();
            List<SkillMap.Taught> taught = courses.stream()
                    .map(course -> new SkillMap.Taught(
                            course.slug(), course.title(), count(lessons, course.slug(), code), count(asked, course.slug(), code)))
                    .filter(one -> one.lessons() + one.questions() > 0)
                    .toList();
            skills.add(new SkillMap.Skill(skill.code(), skill.name(), domains.contains(skill.code()), taught));
        }
        return new SkillMap(framework.code(), framework.title(), framework.source(), framework.note(), skills);
    }

    private static int count(Map<String, Map<String, Integer>> counts, String course, String skill) {
        return counts.getOrDefault(course, Map.of()).getOrDefault(skill, 0);
    }
}
