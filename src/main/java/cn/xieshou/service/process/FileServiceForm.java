package cn.xieshou.service.process;

import cn.xieshou.directory.Parties;
import cn.xieshou.service.ServedTime;
import cn.xieshou.service.ServiceForm;
import cn.xieshou.service.ServiceForms;
import cn.xieshou.service.ServiceGrade;
import cn.xieshou.service.TeacherRecords;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The personnel section puts the form into the personal file, or returns it (R-SEC-4). */
@Component
class FileServiceForm extends ServiceJudgementForm {

    private final TeacherRecords records;
    private final Clock clock;

    FileServiceForm(ServiceForms forms, ServiceView view, TeacherRecords records, Clock clock) {
        super(forms, view);
        this.records = records;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "file-service";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return Parties.personnel();
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Map<String, Object> form = super.show(task);
        String id = ServiceView.id(task);
        ServedTime time = records.yearOf(id);
        boolean passes = forms.find(id)
                .map(ServiceForm::grade)
                .filter(ServiceGrade::passes)
                .isPresent();
        form.put("months", time.text());
        form.put("counted", passes ? "计" + time.text() : "不计");
        form.put("fileNumber", "支教档〔" + LocalDate.now(clock).getYear() + "〕" + id);
        form.put("filedOn", LocalDate.now(clock).toString());
        return form;
    }

    @Override
    void approve(String secondmentId, FormValues values, String check, String actor) {
        forms.file(
                secondmentId,
                values.text("fileNumber"),
                values.date("filedOn"),
                Judgement.remark(values),
                check,
                actor);
    }
}
