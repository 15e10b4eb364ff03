package cn.xieshou.jointdocument;

import cn.xieshou.matter.Submission;
import cn.xieshou.matter.Withdrawable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Taking back a text that the principals have not both agreed to. */
@Component
class JointDocumentWithdrawal implements Withdrawable {

    private final JointDocuments documents;
    private final DocumentVersions versions;

    JointDocumentWithdrawal(JointDocuments documents, DocumentVersions versions) {
        this.documents = documents;
        this.versions = versions;
    }

    @Override
    public List<Submission> submitted(String businessKey, String account) {
        return documents.ofPairing(businessKey).stream()
                .flatMap(one -> one.open().stream()
                        .filter(version -> versions.mayWithdraw(one.document(), version, account))
                        .map(version -> new Submission(
                                one.document().named(version), () -> versions.withdraw(one.document(), version))))
                .toList();
    }
}
