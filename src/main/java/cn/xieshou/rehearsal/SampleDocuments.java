package cn.xieshou.rehearsal;

import cn.xieshou.directory.People;
import cn.xieshou.jointdocument.DocumentKind;
import cn.xieshou.jointdocument.DocumentSubject;
import cn.xieshou.jointdocument.JointDocuments;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.shared.Side;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** A liaison of the sample begins a joint document, or a new version of it. */
@Component
class SampleDocuments {

    private final JointDocuments documents;
    private final People people;

    SampleDocuments(JointDocuments documents, People people) {
        this.documents = documents;
        this.people = people;
    }

    void teachers(Pairing pairing) {
        begin(pairing, Side.SUPPORTING, DocumentSubject.of(DocumentKind.TEACHER_DEVELOPMENT));
    }

    void research(Pairing pairing) {
        begin(pairing, Side.RECIPIENT, DocumentSubject.of(DocumentKind.RESEARCH_RULES));
    }

    void department(Pairing pairing, LocalDate today) {
        int year = SchoolYear.of(today).startYear();
        begin(pairing, Side.RECIPIENT, DocumentSubject.department(year, Side.RECIPIENT, "教务处"));
    }

    /** Nothing while it is under way. */
    private void begin(Pairing pairing, Side side, DocumentSubject subject) {
        boolean open = documents.ofPairing(pairing.id()).stream()
                .anyMatch(one ->
                        one.document().subject().equals(subject) && one.open().isPresent());
        if (!open && documents.closed(pairing).isEmpty()) {
            documents.begin(pairing.id(), side, subject, people.liaison(pairing.school(side)));
        }
    }
}
