package cn.xieshou.jointdocument.process;

import cn.xieshou.jointdocument.DocumentText;
import cn.xieshou.jointdocument.DocumentVersion;
import cn.xieshou.jointdocument.DocumentVersions;
import cn.xieshou.jointdocument.JointDocumentCase;
import cn.xieshou.jointdocument.JointDocuments;
import cn.xieshou.jointdocument.NewText;
import cn.xieshou.jointdocument.VersionedDocument;
import cn.xieshou.pairing.PairingParties;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A liaison writes a version of a joint document, writes it anew, or gives it up (R-PLN-4). */
@Component
class DraftJointDocumentForm implements TaskForm {

    private final JointDocuments documents;
    private final DocumentVersions versions;
    private final DocumentView view;
    private final PairingParties parties;

    DraftJointDocumentForm(
            JointDocuments documents, DocumentVersions versions, DocumentView view, PairingParties parties) {
        this.documents = documents;
        this.versions = versions;
        this.view = view;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "draft-joint-document";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.liaison(task, version(task).side());
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        DocumentVersion version = version(task);
        VersionedDocument document = documents.withVersions(documents.get(version.document()));
        Map<String, Object> form = view.head(document, version);
        view.write(form, document, version);
        return form;
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        String decision = values.text(Judgement.FIELD);
        if (JointDocumentCase.DROP.equals(decision)) {
            versions.drop(version(task).id(), task.actor());
        } else {
            versions.submit(version(task).id(), read(values), task.taskName(), task.actor());
        }
        return Map.ofEntries(JointDocumentCase.DECISION.is(decision));
    }

    private static NewText read(FormValues values) {
        return new NewText(
                Text.clean(values.optionalText("period")),
                Text.clean(values.optionalText("changes")),
                values.rows("sections").stream()
                        .map(row -> new DocumentText.Section(
                                Text.clean(row.text("heading")), Text.clean(row.optionalText("body"))))
                        .toList());
    }

    private DocumentVersion version(TaskRef task) {
        return documents.version(JointDocumentCase.version(task));
    }
}
