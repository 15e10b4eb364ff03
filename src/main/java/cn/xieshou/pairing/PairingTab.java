package cn.xieshou.pairing;

import java.util.List;

/** The pages of one pairing, in the order in which they stand beside each other. */
public enum PairingTab {
    /** Where it stands, what waits and what comes. */
    OVERVIEW("", "概况", "now actions coming renewal dissolve dissolution"),
    /** What happens every school year: plans, teachers, cadres. */
    YEARS("years", "学年工作", "plans secondments attachments mentoring quotas activities decisions donations shelf"),
    /** How well it was done: terms and the cycle judged, summed up, supervised, honoured. */
    RESULTS("results", "评估与督查", "evaluations assessments summaries visits rectifications honours experiences"),
    /** What was written down: survey, agreement, and what comes to them. */
    DOCUMENTS("documents", "文书", "survey agreement"),
    /** Both schools, their people and their leading groups. */
    PEOPLE("people", "人员", "parties groups"),
    /** What happened so far: the trail, the processes, who was told. */
    TRAIL("trail", "经过", "trail diagrams mails");

    private final String slug;
    private final String label;
    private final String sections;

    PairingTab(String slug, String label, String sections) {
        this.slug = slug;
        this.label = label;
        this.sections = sections;
    }

    /** What people read on it. */
    public String label() {
        return label;
    }

    /** «/pairings/P-2026-001/people». */
    public String path(String pairingId) {
        return "/pairings/" + pairingId + (slug.isEmpty() ? "" : "/" + slug);
    }

    /** Ids of sections that the one page of a pairing once had: links that people have kept still lead to them. */
    public List<String> sections() {
        return List.of(sections.split(" "));
    }
}
