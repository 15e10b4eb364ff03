package cn.xieshou.invitation;

import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.Teachers;
import cn.xieshou.invitation.Invitables.Asked;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.FormRefused;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds whom somebody means who types a staff number or a name: among those who may be asked in the matter and nobody else. */
@Component
public class InviteeSought {

    private static final String FIELD = "person";
    private static final String LABEL = "填写人";

    private final Teachers teachers;

    InviteeSought(Teachers teachers) {
        this.teachers = teachers;
    }

    /** @throws FormRefused if there is nobody, or several of that name */
    public Invitee find(Asked asked, String typed) {
        String sought = Text.clean(typed);
        return asked.invitee(sought).orElseGet(() -> byName(asked, sought));
    }

    private Invitee byName(Asked asked, String name) {
        String school = asked.matter().school();
        List<Invitee> found = school == null
                ? List.of()
                : teachers.named(school, name).stream()
                        .map(Teacher::staffNumber)
                        .flatMap(number -> asked.invitee(number).stream())
                        .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        throw new FormRefused(
                FIELD, LABEL, found.isEmpty() ? "名册中没有这个姓名或工号的可填写人员，请核对" : "有" + found.size() + "名教师同名，请填写工号");
    }
}
