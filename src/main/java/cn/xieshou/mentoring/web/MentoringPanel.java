package cn.xieshou.mentoring.web;

import cn.xieshou.mentoring.Demand;
import cn.xieshou.mentoring.Demands;
import cn.xieshou.mentoring.Guidance;
import cn.xieshou.mentoring.GuidanceMonth;
import cn.xieshou.mentoring.MentoringYear;
import cn.xieshou.mentoring.Mentorings;
import cn.xieshou.mentoring.Mentorship;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingPanel;
import cn.xieshou.pairing.PairingTab;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The newest school year of mentoring on a pairing's page; nothing while nobody was named. */
@Component
@Order(MentoringPanel.AFTER_ATTACHMENTS)
class MentoringPanel implements PairingPanel {

    static final int AFTER_ATTACHMENTS = 45;

    private final Mentorings mentorings;
    private final Demands demands;
    private final Guidance guidance;
    private final MentorLinks links;

    MentoringPanel(Mentorings mentorings, Demands demands, Guidance guidance, MentorLinks links) {
        this.mentorings = mentorings;
        this.demands = demands;
        this.guidance = guidance;
        this.links = links;
    }

    /**
     * What the panel shows.
     *
     * @param link where mentors are asked to write, null if the reader asks nobody now
     */
    record Shown(MentoringYear year, List<Line> lines, MentorLinks.@Nullable Link link) {}

    /** @param guided how often they met, and the months that are over with too few days: «已指导3天；9月天数不足» */
    record Line(Mentorship one, String guided) {}

    @Override
    public PairingTab tab() {
        return PairingTab.YEARS;
    }

    @Override
    public String template() {
        return "mentoring/panel";
    }

    @Override
    public @Nullable Shown of(Pairing pairing, String account) {
        List<MentoringYear> years = mentorings.ofPairing(pairing.id());
        return years.isEmpty() ? null : shown(years.get(0), pairing, account);
    }

    /** Days are counted from the ledger, which has a sheet of its own. */
    @Override
    public @Nullable Shown onPaper(Pairing pairing, String account) {
        return mentorings.ofPairing(pairing.id()).stream()
                .findFirst()
                .map(year -> new Shown(
                        year,
                        mentorings.mentorships(year).stream()
                                .map(one -> new Line(one, ""))
                                .toList(),
                        null))
                .orElse(null);
    }

    private Shown shown(MentoringYear year, Pairing pairing, String account) {
        List<Mentorship> all = mentorings.mentorships(year);
        Demand demand = demands.of(pairing.programme(), year.key());
        var months = guidance.months(
                all.stream()
                        .map(one -> new Guidance.Of(one, pairing.id(), demand))
                        .toList(),
                year.key().year());
        return new Shown(
                year,
                all.stream()
                        .map(one -> new Line(one, guided(months.getOrDefault(one.id(), List.of()))))
                        .toList(),
                links.of(year, account));
    }

    private static String guided(List<GuidanceMonth> months) {
        String missing = Guidance.missing(months);
        return "已指导" + Guidance.days(months) + "天" + (missing.isEmpty() ? "" : "；" + missing + "天数不足");
    }
}
