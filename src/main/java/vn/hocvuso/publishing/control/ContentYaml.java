package vn.hocvuso.publishing.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hocvuso.catalog.Framework;
import vn.hocvuso.catalog.Programme;

/** What stands beside the courses in content/, as {@link ContentReader} reads it. */
public final class ContentYaml {
    private ContentYaml() {}

    public static byte[] write(Framework framework) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("code", framework.code());
        members.put("title", framework.title());
        members.put("version", framework.version());
        if (framework.issued() != null) {
            members.put("issued", framework.issued().toString());
        }
        members.put("source", framework.source());
        if (framework.note() != null) {
            members.put("note", framework.note());
        }
        members.put("skills", skills(framework, null));
        return CourseYaml.dump(members);
    }

    /** Domains, each with the skills below it. */
    private static List<Map<String, Object>> skills(Framework framework, String parent) {
        return framework.skills().stream()
                .filter(skill -> parent == null ? skill.parent() == null : parent.equals(skill.parent()))
                .map(skill -> {
                    Map<String, Object> members = new LinkedHashMap<>();
                    members.put("code", skill.code());
                    members.put("name", skill.name());
                    if (parent == null) {
                        members.put("skills", skills(framework, skill.code()));
                    }
                    return members;
                })
                .toList();
    }

    public static byte[] write(Programme programme) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("code", programme.code());
        members.put("title", programme.title());
        members.put("courses", programme.courses());
        if (programme.quiz() != null) {
            members.put("quiz", programme.quiz());
        }
        return CourseYaml.dump(members);
    }
}
