package cn.xieshou.attachment.process;

import cn.xieshou.attachment.Attachments;
import cn.xieshou.attachment.Results;
import cn.xieshou.attachment.Standings;
import cn.xieshou.attachment.TermKey;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskRef;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The recipient's principal sees what is missing while there is time, and says how it will be made up (R-CAD-1). */
@Component
class CoverShortfallForm implements TaskForm {

    private final Attachments attachments;
    private final Results results;
    private final Standings standings;
    private final AttachmentView view;

    CoverShortfallForm(Attachments attachments, Results results, Standings standings, AttachmentView view) {
        this.attachments = attachments;
        this.results = results;
        this.standings = standings;
        this.view = view;
    }

    @Override
    public String key() {
        return "cover-attachment-shortfall";
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        TermKey key = CadreAttachment.key(task);
        Map<String, Object> form = view.head(key);
        form.put("standing", standings.sentence(key));
        form.put("shortfall", AttachmentView.missing(results.shortfallInTerm(key)));
        return form;
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        attachments.catchUp(CadreAttachment.key(task), values.text("arrangement"), task.actor());
        return Map.of();
    }
}
