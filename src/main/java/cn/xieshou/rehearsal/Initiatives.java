package cn.xieshou.rehearsal;

import cn.xieshou.attachment.Attachment;
import cn.xieshou.attachment.AttachmentEntries;
import cn.xieshou.attachment.Attachments;
import cn.xieshou.attachment.Cadre;
import cn.xieshou.attachment.EntryKind;
import cn.xieshou.attachment.TypedEntry;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.People;
import cn.xieshou.pairing.DissolutionGround;
import cn.xieshou.pairing.Dissolutions;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.pairing.TypedDissolution;
import cn.xieshou.rehearsal.Initiative.What;
import cn.xieshou.workflow.EngineClock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What people do without a task that waits for it, as on the pages of the features. */
@Component
class Initiatives {

    /** Days of a sample stint, first and last counted. */
    private static final int STINT = 16;

    private static final String OFFICE = "office";

    private final Pairings pairings;
    private final Dissolutions dissolutions;
    private final Directory directory;
    private final People people;
    private final Attachments attachments;
    private final AttachmentEntries ledger;
    private final SampleExchange exchange;
    private final SampleLinks links;
    private final SampleActivities activities;
    private final SampleGuidance guidance;
    private final SampleBackbone backbone;
    private final SampleDonations donations;
    private final SampleLessons lessons;
    private final SampleDocuments documents;
    private final SampleShelf shelf;
    private final SampleAppeals objections;
    private final EngineClock clock;

    Initiatives(
            Pairings pairings,
            Dissolutions dissolutions,
            Directory directory,
            People people,
            Attachments attachments,
            AttachmentEntries ledger,
            SampleExchange exchange,
            SampleLinks links,
            SampleActivities activities,
            SampleGuidance guidance,
            SampleBackbone backbone,
            SampleDonations donations,
            SampleLessons lessons,
            SampleDocuments documents,
            SampleShelf shelf,
            SampleAppeals objections,
            EngineClock clock) {
        this.pairings = pairings;
        this.dissolutions = dissolutions;
        this.directory = directory;
        this.people = people;
        this.attachments = attachments;
        this.ledger = ledger;
        this.exchange = exchange;
        this.links = links;
        this.activities = activities;
        this.guidance = guidance;
        this.backbone = backbone;
        this.donations = donations;
        this.lessons = lessons;
        this.documents = documents;
        this.shelf = shelf;
        this.objections = objections;
        this.clock = clock;
    }

    void take(What what, String matter) {
        Pairing pairing = pairings.get(matter);
        switch (what) {
            case APPEAL -> objections.appeal(pairing);
            case ASK_EARLY_END -> exchange.askEarlyEnd(pairing, today());
            case END_PAIRING -> endPairing(pairing);
            case GIVE -> donations.give(pairing, today());
            case INVITE -> lessons.invite(pairing, today(), 0);
            case INVITE_AGAIN -> lessons.invite(pairing, today(), 1);
            case GUIDE -> guidance.record(pairing, today());
            case LEARNERS_GO -> exchange.learnersGo(pairing, today());
            case LEARNERS_RETURN -> exchange.learnersReturn(pairing, today());
            case MEET -> activities.meet(pairing, today());
            case NAME_BACKBONE -> backbone.name(pairing, today());
            case PLAN_DEPARTMENT -> documents.department(pairing, today());
            case PLAN_TEACHERS -> documents.teachers(pairing);
            case RECORD_ACTIVITY -> activities.record(pairing, today());
            case SHELVE -> shelf.shelve(pairing);
            case USE_MATERIAL -> shelf.use(pairing, today());
            case RECOMMEND_MATERIAL -> shelf.recommend(pairing);
            case RECORD_AWARD -> exchange.award(pairing, today());
            case RECORD_STINT -> recordStint(pairing);
            case RECORD_VISIT -> recordVisit(pairing);
            case SET_RESEARCH_RULES -> documents.research(pairing);
            case ASK_VOLUNTEERS -> links.askVolunteers(pairing);
            case MAIL_CADRE -> links.askCadre(newest(pairing), pairing, false);
            case HAND_CADRE_A_SLIP -> links.askCadre(newest(pairing), pairing, true);
        }
    }

    private void endPairing(Pairing pairing) {
        String reason = directory.schoolName(pairing.recipientSchool()) + "即日起并入邻近的中心校，教师和学生一并转入；"
                + directory.schoolName(pairing.supportingSchool()) + "的帮扶由并入后的学校承接。";
        TypedDissolution typed =
                new TypedDissolution(DissolutionGround.MERGED.name(), reason, today().toString(), "yes");
        dissolutions.dissolve(pairing.id(), typed, OFFICE);
    }

    /** The days up to yesterday. */
    private void recordStint(Pairing pairing) {
        Attachment attachment = newest(pairing);
        Cadre cadre = attachment.cadres().get(0);
        TypedEntry typed = new TypedEntry(
                String.valueOf(cadre.id()),
                today().minusDays(STINT).toString(),
                today().minusDays(1).toString(),
                "教导处",
                "跟班参与教学常规检查、教研组活动和行政例会，协助组织一次全校公开课。");
        ledger.record(attachment.key(), EntryKind.STINT, typed, people.liaison(pairing.recipientSchool()));
    }

    private void recordVisit(Pairing pairing) {
        TypedEntry typed = TypedEntry.visit(today().toString(), "听课两节，查看教研组记录，与挂职干部和校长交换意见。");
        ledger.record(newest(pairing).key(), EntryKind.VISIT, typed, people.liaison(pairing.supportingSchool()));
    }

    private Attachment newest(Pairing pairing) {
        return attachments.ofPairing(pairing.id()).get(0);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
