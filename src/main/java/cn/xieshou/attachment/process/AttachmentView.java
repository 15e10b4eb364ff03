package cn.xieshou.attachment.process;

import cn.xieshou.attachment.Attachment;
import cn.xieshou.attachment.Cadre;
import cn.xieshou.attachment.Finding;
import cn.xieshou.attachment.Results;
import cn.xieshou.attachment.TermKey;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.Teachers;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.ChineseDates;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the forms of an attachment show. */
@Component
class AttachmentView {

    private final Pairings pairings;
    private final Directory directory;
    private final Teachers teachers;

    AttachmentView(Pairings pairings, Directory directory, Teachers teachers) {
        this.pairings = pairings;
        this.directory = directory;
        this.teachers = teachers;
    }

    Map<String, Object> head(TermKey key) {
        Map<String, Object> form = new HashMap<>();
        form.put("pairing", pairings.title(pairings.get(key.pairingId())));
        form.put("termLabel", key.label());
        return form;
    }

    /** The nomination as it is to be judged. */
    Map<String, Object> nomination(Attachment attachment) {
        Map<String, Object> form = head(attachment.key());
        form.put("cadreNames", names(attachment));
        form.put("plan", attachment.plan());
        form.put("nominatedBy", directory.personName(attachment.nominatedBy()));
        form.put("nominatedAt", time(attachment.nominatedAt()));
        return form;
    }

    /** The teachers of a school to choose from. */
    List<Map<String, String>> options(String school) {
        return teachers.ofSchool(school).stream()
                .map(teacher -> Map.of("value", teacher.staffNumber(), "label", label(teacher)))
                .toList();
    }

    String person(String account) {
        return directory.personName(account);
    }

    String time(Instant at) {
        return ChineseDates.dateAndMinute(at);
    }

    /** Whose report it is. */
    String cadre(Attachment attachment, long cadre) {
        return attachment.cadre(cadre).map(Cadre::title).orElse("");
    }

    static String names(Attachment attachment) {
        return attachment.cadres().isEmpty()
                ? "未派出"
                : attachment.cadres().stream().map(Cadre::title).collect(Collectors.joining("\n"));
    }

    /** One line for each point. */
    static String lines(List<Finding> findings) {
        return findings.stream()
                .map(finding -> (finding.met() ? "已达到：" : "未达到：") + finding.reason())
                .collect(Collectors.joining("\n"));
    }

    static String missing(List<Finding> findings) {
        return Results.shortfall(findings).replace("；", "\n");
    }

    private static String label(Teacher teacher) {
        String post = teacher.post();
        return teacher.name() + "（" + (post == null || post.isEmpty() ? teacher.subject() : post) + "，"
                + teacher.staffNumber() + "）";
    }
}
