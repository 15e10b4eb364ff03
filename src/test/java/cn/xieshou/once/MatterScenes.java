package cn.xieshou.once;

import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.draft.Drafts;
import cn.xieshou.matter.Asking;
import cn.xieshou.matter.Copying;
import cn.xieshou.matter.Deputies;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.preference.UsualOpinions;
import cn.xieshou.survey.NeedsSurvey;
import cn.xieshou.testing.PairingWalk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What every step can do besides approving. */
@Component
class MatterScenes implements Scenes {

    private final PairingWalk walk;
    private final Cast cast;
    private final Asking asking;
    private final Copying copying;
    private final Deputies deputies;
    private final Drafts drafts;
    private final Clock clock;
    private final UsualOpinions opinions;

    MatterScenes(
            PairingWalk walk,
            Cast cast,
            Asking asking,
            Copying copying,
            Deputies deputies,
            Drafts drafts,
            Clock clock,
            UsualOpinions opinions) {
        this.walk = walk;
        this.cast = cast;
        this.asking = asking;
        this.copying = copying;
        this.deputies = deputies;
        this.drafts = drafts;
        this.clock = clock;
        this.opinions = opinions;
    }

    @Override
    public Map<String, Scene> byAddress() {
        return Map.ofEntries(
                scene("/matters/{key}/withdraw", this::withdraw),
                scene("/matters/{key}/copy", this::copy),
                scene("/matters/{key}/urge", this::urge),
                scene("/tasks/{taskId}/hand-over", this::handOver),
                scene("/tasks/{taskId}/ask", this::ask),
                scene("/tasks/{taskId}/co-sign", this::coSign),
                scene("/tasks/{taskId}/sign-on", this::signOn),
                scene("/tasks/{taskId}/claim", this::claim),
                scene("/tasks/{taskId}/submit", this::submit),
                scene("/tasks/{taskId}/form", () -> onForm("form")),
                scene("/tasks/{taskId}/draft", () -> onForm("draft")),
                scene("/tasks/{taskId}/files", this::attach),
                scene("/drafts/{taskId}/delete", this::deleteDraft),
                scene("/account/tasks", this::openElsewhere),
                scene("/account/notices", this::tellLater),
                scene("/account/opinions", this::keepOpinion),
                scene("/account/opinions/{id}/remove", this::dropOpinion),
                scene("/questions/{id}", this::answer),
                scene("/questions/{id}/withdraw", this::withdrawQuestion),
                scene("/copies/{id}", this::openCopy),
                scene("/news/read", this::readNews),
                scene("/account/deputy", this::nameDeputy),
                scene("/account/deputy/{id}/end", this::endDeputy));
    }

    private static Map.Entry<String, Scene> scene(String address, Scene scene) {
        return Map.entry(address, scene);
    }

    private Attempt withdraw() {
        Pairing pairing = cast.drafting();
        String drafter = walk.task(pairing, AgreementSigning.DRAFT).getAssignee();
        walk.draft(pairing);
        return onMatter(pairing, "withdraw", drafter, Map.of("reason", "漏了附件"));
    }

    private Attempt copy() {
        Pairing pairing = cast.drafting();
        return onMatter(
                pairing,
                "copy",
                pairing.supportingSchool() + ".principal",
                Map.of("receivers", pairing.recipientSchool() + ".principal", "note", "请知悉"));
    }

    private Attempt urge() {
        Pairing pairing = cast.drafting();
        String holder = walk.task(pairing, AgreementSigning.DRAFT).getAssignee();
        String other = holder.startsWith(pairing.supportingSchool() + ".")
                ? pairing.recipientSchool()
                : pairing.supportingSchool();
        return onMatter(pairing, "urge", other + ".principal", Map.of("note", "请尽快"));
    }

    private static Attempt onMatter(Pairing pairing, String action, String account, Map<String, String> fields) {
        String address = "/matters/" + pairing.id() + "/" + action;
        return Attempt.of(account, address, address, fields);
    }

    private Attempt submit() {
        return onForm("submit");
    }

    /** The draft of an agreement on its page, which opens filled in. */
    private Attempt onForm(String action) {
        Task task = walk.task(cast.drafting(), AgreementSigning.DRAFT);
        String page = "/tasks/" + task.getId();
        return Attempt.of(task.getAssignee(), page, page + "/" + action, Map.of("decision", ""))
                .fromForm(page + "/submit");
    }

    private Attempt attach() throws Exception {
        Task task = walk.task(cast.drafting(), AgreementSigning.DRAFT);
        String page = "/tasks/" + task.getId();
        byte[] file = Cast.file();
        return new Attempt(task.getAssignee(), page, page + "/submit", page + "/files", Map.of(), file);
    }

    private Attempt deleteDraft() {
        Task task = walk.task(cast.drafting(), AgreementSigning.DRAFT);
        drafts.save(task.getId(), task.getAssignee(), Map.of("goal", "开齐音乐课程"));
        String page = "/drafts/" + task.getId();
        return Attempt.of(task.getAssignee(), page, page + "/delete");
    }

    private Attempt keepOpinion() {
        String principal = walk.pairing().recipientSchool() + ".principal";
        return Attempt.of(principal, "/account/opinions", "/account/opinions", Map.of("text", "同意，请按期完成"));
    }

    private Attempt dropOpinion() {
        String principal = walk.pairing().recipientSchool() + ".principal";
        opinions.add(principal, "同意，请按期完成");
        String address = "/account/opinions/" + opinions.of(principal).get(0).id() + "/remove";
        return Attempt.of(principal, "/account/opinions", address);
    }

    private Attempt openElsewhere() {
        String principal = walk.pairing().recipientSchool() + ".principal";
        return Attempt.of(principal, "/account/tasks", "/account/tasks", Map.of("opensIn", "TASKLIST"));
    }

    private Attempt tellLater() {
        String principal = walk.pairing().recipientSchool() + ".principal";
        return Attempt.of(
                principal, "/account/notices", "/account/notices", Map.of("atOnce", "no", "concerned", "yes"));
    }

    private Attempt handOver() {
        Pairing pairing = walk.pairing();
        String address = "/tasks/" + walk.task(pairing, NeedsSurvey.STATE_NEEDS).getId() + "/hand-over";
        String vice = cast.vice(pairing.recipientSchool());
        return Attempt.of(
                pairing.recipientSchool() + ".principal", address, address, Map.of("colleague", vice, "reason", "出差"));
    }

    private Attempt ask() {
        Pairing pairing = walk.pairing();
        String address = "/tasks/" + walk.task(pairing, NeedsSurvey.STATE_NEEDS).getId() + "/ask";
        return Attempt.of(
                pairing.recipientSchool() + ".principal",
                address,
                address,
                Map.of("colleagues", pairing.recipientSchool() + ".liaison", "question", "音乐缺几人？"));
    }

    private Attempt coSign() {
        Pairing pairing = walk.pairing();
        String address = "/tasks/" + walk.task(pairing, NeedsSurvey.STATE_NEEDS).getId() + "/co-sign";
        return Attempt.of(
                pairing.recipientSchool() + ".principal",
                address,
                address,
                Map.of("colleagues", pairing.recipientSchool() + ".liaison", "question", "请核对人数"));
    }

    private Attempt signOn() {
        Pairing pairing = walk.pairing();
        String task = "/tasks/" + walk.task(pairing, NeedsSurvey.STATE_NEEDS).getId();
        String vice = cast.vice(pairing.recipientSchool());
        return Attempt.of(
                pairing.recipientSchool() + ".principal",
                task + "/co-sign",
                task + "/sign-on",
                Map.of("colleague", vice, "verdict", "agree", "opinion", ""));
    }

    private Attempt claim() {
        Pairing pairing = cast.drafting();
        walk.draft(pairing);
        walk.agree(pairing);
        walk.sign(pairing, AgreementSigning.SIGN_SUPPORTING);
        walk.sign(pairing, AgreementSigning.SIGN_RECIPIENT);
        String address =
                "/tasks/" + walk.task(pairing, AgreementSigning.COUNTERSIGN).getId() + "/claim";
        return Attempt.of(cast.office(), "/pairings/" + pairing.id(), address);
    }

    private Attempt answer() {
        Pairing pairing = asked();
        String liaison = pairing.recipientSchool() + ".liaison";
        String address = "/questions/" + asking.waitingFor(liaison).get(0).id();
        return Attempt.of(liaison, address, address, Map.of("answer", "缺两人"));
    }

    private Attempt withdrawQuestion() {
        Pairing pairing = asked();
        String id =
                asking.waitingFor(pairing.recipientSchool() + ".liaison").get(0).id();
        return Attempt.of(
                pairing.recipientSchool() + ".principal",
                "/pairings/" + pairing.id(),
                "/questions/" + id + "/withdraw");
    }

    private Pairing asked() {
        Pairing pairing = walk.pairing();
        Task task = walk.task(pairing, NeedsSurvey.STATE_NEEDS);
        String school = pairing.recipientSchool();
        asking.ask(task.getId(), school + ".principal", List.of(school + ".liaison"), "音乐缺几人？");
        return pairing;
    }

    private Attempt openCopy() {
        Pairing pairing = cast.drafting();
        String receiver = pairing.recipientSchool() + ".principal";
        copying.copy(pairing.id(), pairing.supportingSchool() + ".principal", List.of(receiver), "请知悉");
        return Attempt.of(
                receiver, "/", "/copies/" + copying.receivedBy(receiver).get(0).id());
    }

    /** The partner's principal has returned what the liaison drafted. */
    private Attempt readNews() {
        Pairing pairing = cast.drafting();
        String drafter = walk.task(pairing, AgreementSigning.DRAFT).getAssignee();
        walk.draft(pairing);
        walk.sendBack(pairing, AgreementSigning.AGREE, "请补充");
        return Attempt.of(drafter, "/", "/news/read");
    }

    private Attempt nameDeputy() {
        // What others have planned for today begins with whoever names one next.
        deputies.moveDue();
        String school = walk.pairing().recipientSchool();
        String today = LocalDate.now(clock).toString();
        return Attempt.of(
                school + ".principal",
                "/account/deputy",
                "/account/deputy",
                Map.of("deputy", cast.vice(school), "from", today, "to", today));
    }

    private Attempt endDeputy() {
        String school = walk.pairing().recipientSchool();
        LocalDate today = LocalDate.now(clock);
        deputies.name(school + ".principal", cast.vice(school), today, today.plusDays(3));
        long id = deputies.of(school + ".principal").get(0).id();
        return Attempt.of(school + ".principal", "/account/deputy", "/account/deputy/" + id + "/end");
    }
}
