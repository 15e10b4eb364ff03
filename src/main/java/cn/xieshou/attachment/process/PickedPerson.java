package cn.xieshou.attachment.process;

import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.Teachers;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.FormValues;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a school, chosen from the directory or typed.
 *
 * @param staffNumber null if typed
 */
record PickedPerson(@Nullable String staffNumber, String name, String post) {

    /**
     * Reads the three fields of one person.
     *
     * @param field where a refusal is shown
     * @throws FormRefused if nobody is named, somebody twice over, or the post is not known
     */
    static PickedPerson read(FormValues values, Fields fields, String school, Teachers teachers, String field) {
        String number = values.optionalText(fields.teacher());
        String name = Text.spelled(values.optionalText(fields.name()));
        String post = Text.clean(values.optionalText(fields.post()));
        if (number == null && name.isEmpty()) {
            throw new FormRefused(field, fields.label(), "请从名册选择教师，或填写姓名");
        }
        if (number == null) {
            return new PickedPerson(null, name, required(post, field, fields));
        }
        Teacher teacher = of(number, school, teachers, field, fields);
        if (!name.isEmpty() && !name.equals(teacher.name())) {
            throw new FormRefused(field, fields.label(), "从名册选择了" + teacher.name() + "，又填写了" + name + "，请只留一个");
        }
        String known = post.isEmpty() ? Objects.requireNonNullElse(teacher.post(), "") : post;
        return new PickedPerson(number, teacher.name(), required(known, field, fields));
    }

    /** The keys of the three fields, and what the person is called. */
    record Fields(String teacher, String name, String post, String label) {}

    private static Teacher of(String number, String school, Teachers teachers, String field, Fields fields) {
        Optional<Teacher> found =
                teachers.find(number).filter(teacher -> teacher.school().equals(school));
        return found.orElseThrow(() -> new FormRefused(field, fields.label(), "请选择本校的教师"));
    }

    private static String required(String post, String field, Fields fields) {
        if (post.isEmpty()) {
            throw new FormRefused(field, fields.label(), "请填写职务");
        }
        return post;
    }

    @Override
    public String toString() {
        return "PickedPerson[" + staffNumber + "]";
    }
}
