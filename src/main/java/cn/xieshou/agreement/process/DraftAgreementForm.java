package cn.xieshou.agreement.process;

import cn.xieshou.agreement.Agreement;
import cn.xieshou.agreement.AgreementTemplate;
import cn.xieshou.agreement.Agreements;
import cn.xieshou.agreement.Clause;
import cn.xieshou.agreement.EarlierAgreement;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingParties;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.Side;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.Decision;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The supporting school's liaison drafts the agreement, or redrafts what was returned or taken back (R-AGR-1). */
@Component
class DraftAgreementForm implements TaskForm {

    private final Agreements agreements;
    private final AgreementTemplate template;
    private final EarlierAgreement earlier;
    private final Pairings pairings;
    private final AgreementView view;
    private final PairingParties parties;

    DraftAgreementForm(
            Agreements agreements,
            AgreementTemplate template,
            EarlierAgreement earlier,
            Pairings pairings,
            AgreementView view,
            PairingParties parties) {
        this.agreements = agreements;
        this.template = template;
        this.earlier = earlier;
        this.pairings = pairings;
        this.view = view;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "draft-agreement";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.liaison(task, Side.SUPPORTING);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Pairing pairing = pairings.get(Fact.PAIRING_ID.from(task));
        Map<String, Object> form = view.head(pairing);
        form.put("needsSummary", template.needsOf(pairing));
        form.put("offerSummary", template.offerOf(pairing));
        Optional<Agreement> before = agreements.ofPairing(pairing.id());
        before.map(Agreement::returnOpinion).ifPresent(opinion -> form.put("returnOpinion", opinion));
        form.put("earlierCycle", earlier.inWords(pairing));
        Map<Clause, String> sections = before.map(
                        agreement -> agreement.draft().text().sections())
                .or(() -> earlier.sections(pairing))
                .orElseGet(() -> template.fill(pairing));
        sections.forEach((section, text) -> form.put(section.key(), text));
        return form;
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        Map<Clause, String> sections = new EnumMap<>(Clause.class);
        for (Clause section : Clause.values()) {
            sections.put(section, Text.clean(values.optionalText(section.key())));
        }
        agreements.submit(Fact.PAIRING_ID.from(task), sections, task.actor());
        return Decision.SUBMITTED.facts();
    }
}
