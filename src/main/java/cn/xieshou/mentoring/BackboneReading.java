package cn.xieshou.mentoring;

import cn.xieshou.directory.Backbone;
import cn.xieshou.directory.Subjects;
import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.Teachers;
import cn.xieshou.page.TypedFields;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.FormRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a new backbone teacher as typed; everything that is wrong is said at once, at its field. */
@Component
public class BackboneReading {

    /** What counts for Q-19: a district or county's, or above. */
    public static final Set<Backbone> LEVELS = EnumSet.of(Backbone.COUNTY, Backbone.CITY, Backbone.PROVINCE);

    public static final int LONGEST_DOCUMENT = 60;

    /** As people list subjects. */
    static final Comparator<String> BY_SUBJECT =
            Comparator.comparingInt(BackboneReading::place).thenComparing(Comparator.naturalOrder());

    private final Teachers teachers;
    private final Clock clock;

    BackboneReading(Teachers teachers, Clock clock) {
        this.teachers = teachers;
        this.clock = clock;
    }

    /**
     * @param known what the pairing has already
     * @param proved whether a proof is attached
     * @throws FormRefused with every reason
     */
    NewBackbone read(
            Pairing pairing, TypedBackbone typed, List<NewBackbone> known, boolean proved, String key, String actor) {
        TypedFields fields = new TypedFields();
        Optional<Teacher> teacher = teachers.find(Text.clean(typed.teacher()))
                .filter(one -> one.school().equals(pairing.recipientSchool()));
        if (teacher.isEmpty()) {
            fields.wrong("teacher", "教师", "请从受援学校的教师中选择");
        }
        String subject = subject(fields, typed.subject());
        Optional<Backbone> level = fields.choice("level", "级别", typed.level(), Backbone.class, "请选择级别");
        if (level.isPresent() && !LEVELS.contains(level.get())) {
            fields.wrong("level", "级别", "区县级以上的才计入");
        }
        LocalDate today = LocalDate.now(clock);
        String outside = "须在" + ChineseDates.date(pairing.since()) + "结对之后、今天以前";
        Optional<LocalDate> day = fields.day("namedOn", "命名日期", typed.namedOn(), pairing.since(), today, outside);
        String document = fields.required("document", "命名文件", typed.document(), LONGEST_DOCUMENT);
        if (teacher.filter(one -> isKnown(known, one, subject)).isPresent()) {
            fields.wrong("teacher", "教师", "这名教师的这个学科已经登记");
        }
        if (!proved) {
            fields.wrong("file", "证明材料", "请附上命名文件或者证书的照片、扫描件");
        }
        FormRefused.unless(fields);
        return new NewBackbone(
                0,
                pairing.id(),
                teacher.orElseThrow().staffNumber(),
                teacher.orElseThrow().name(),
                subject,
                level.orElseThrow(),
                day.orElseThrow(),
                document,
                key,
                actor,
                clock.instant(),
                null,
                null,
                null);
    }

    private static boolean isKnown(List<NewBackbone> known, Teacher teacher, String subject) {
        return known.stream()
                .filter(NewBackbone::counts)
                .anyMatch(one -> one.staffNumber().equals(teacher.staffNumber())
                        && one.subject().equals(subject));
    }

    private static String subject(TypedFields fields, @Nullable String typed) {
        String subject = Text.clean(typed);
        if (!Subjects.ALL.contains(subject)) {
            fields.wrong("subject", "学科", "请从列出的学科中选择");
        }
        return subject;
    }

    private static int place(String subject) {
        int place = Subjects.ALL.indexOf(subject);
        return place < 0 ? Integer.MAX_VALUE : place;
    }
}
