package cn.xieshou.attachment.process;

import cn.xieshou.attachment.Attachments;
import cn.xieshou.attachment.CadreAttachment;
import cn.xieshou.attachment.Mentor;
import cn.xieshou.attachment.Rank;
import cn.xieshou.attachment.TermKey;
import cn.xieshou.directory.Teachers;
import cn.xieshou.pairing.PairingParties;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The supporting principal takes the cadres and names a mid-level mentor, or returns the nomination (R-CAD-1). */
@Component
class AcceptCadreForm implements TaskForm {

    private static final PickedPerson.Fields MENTOR =
            new PickedPerson.Fields("mentorTeacher", "mentorName", "mentorPost", "指导干部");

    private final Attachments attachments;
    private final Teachers teachers;
    private final AttachmentView view;
    private final PairingParties parties;

    AcceptCadreForm(Attachments attachments, Teachers teachers, AttachmentView view, PairingParties parties) {
        this.attachments = attachments;
        this.teachers = teachers;
        this.view = view;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "accept-cadre";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.principal(task, Side.SUPPORTING);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Map<String, Object> form = view.nomination(attachments.get(CadreAttachment.key(task)));
        form.put("teachers", view.options(Fact.SUPPORTING_SCHOOL.from(task)));
        return form;
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        TermKey key = CadreAttachment.key(task);
        Judgement judgement = Judgement.of(values);
        if (judgement.returns()) {
            attachments.sendBack(key, "支援学校校长", task.actor(), judgement.opinion());
        } else {
            String school = Fact.SUPPORTING_SCHOOL.from(task);
            PickedPerson picked = PickedPerson.read(values, MENTOR, school, teachers, "mentorName");
            check(picked.post());
            Mentor mentor = new Mentor(picked.staffNumber(), picked.name(), picked.post());
            attachments.accept(key, mentor, task.actor(), judgement.remark());
        }
        return Map.ofEntries(CadreAttachment.CADRE_DECISION.is(judgement.decision()));
    }

    private static void check(String post) {
        if (Rank.of(post) != Rank.MIDDLE) {
            throw new FormRefused(
                    MENTOR.post(), MENTOR.label(), "须为中层干部（" + Rank.EXAMPLES + "）；「" + post + "」不是，请另指定一名");
        }
    }
}
