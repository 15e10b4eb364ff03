package cn.xieshou.jointdocument.process;

import cn.xieshou.jointdocument.DocumentVersion;
import cn.xieshou.jointdocument.DocumentVersions;
import cn.xieshou.jointdocument.JointDocumentCase;
import cn.xieshou.jointdocument.JointDocuments;
import cn.xieshou.jointdocument.VersionedDocument;
import cn.xieshou.pairing.PairingParties;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.ReadableText;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A principal agrees to a joint document for the school, or returns it (R-PLN-4). */
@Component
class AgreeJointDocumentForm implements TaskForm {

    private static final String TEXT = "documentText";

    private final JointDocuments documents;
    private final DocumentVersions versions;
    private final DocumentView view;
    private final PairingParties parties;

    AgreeJointDocumentForm(
            JointDocuments documents, DocumentVersions versions, DocumentView view, PairingParties parties) {
        this.documents = documents;
        this.versions = versions;
        this.view = view;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "agree-joint-document";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.principal(task, JointDocumentCase.side(task, version(task)));
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        DocumentVersion version = version(task);
        VersionedDocument document = document(version);
        Map<String, Object> form = view.head(document, version);
        view.judge(form, view.text(document, version), version);
        return form;
    }

    @Override
    public Map<String, ReadableText> readable(TaskRef task) {
        DocumentVersion version = version(task);
        return Map.of(TEXT, DocumentView.readable(view.text(document(version), version)));
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        DocumentVersion version = version(task);
        Judgement judgement = Judgement.of(values);
        if (judgement.returns()) {
            versions.sendBack(version.id(), task.actor(), judgement.opinion());
        } else {
            versions.agree(
                    version.id(),
                    JointDocumentCase.side(task, version),
                    task.actor(),
                    Text.clean(values.optionalText("textCheck")),
                    judgement.remark());
        }
        return Map.ofEntries(JointDocumentCase.DECISION.is(judgement.decision()));
    }

    private VersionedDocument document(DocumentVersion version) {
        return documents.withVersions(documents.get(version.document()));
    }

    private DocumentVersion version(TaskRef task) {
        return documents.version(JointDocumentCase.version(task));
    }
}
