package cn.xieshou.commendation.web;

import cn.xieshou.commendation.Candidate;
import cn.xieshou.commendation.CandidateState;
import cn.xieshou.commendation.Commendation;
import cn.xieshou.commendation.CommendationMatter;
import cn.xieshou.commendation.CommendationObjection;
import cn.xieshou.commendation.Honours;
import cn.xieshou.commendation.Listing;
import cn.xieshou.commendation.PublicList;
import cn.xieshou.directory.Directory;
import cn.xieshou.matter.OpenSteps;
import cn.xieshou.matter.Trail;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the page of a round together for whoever reads it. */
@Component
class CommendationPages {

    private final CommendationMatter matter;
    private final Listing listing;
    private final PublicList list;
    private final Honours honours;
    private final Directory directory;
    private final OpenSteps hands;
    private final Trail trail;

    CommendationPages(
            CommendationMatter matter,
            Listing listing,
            PublicList list,
            Honours honours,
            Directory directory,
            OpenSteps hands,
            Trail trail) {
        this.matter = matter;
        this.listing = listing;
        this.list = list;
        this.honours = honours;
        this.directory = directory;
        this.hands = hands;
        this.trail = trail;
    }

    CommendationPage of(Commendation one, String account) {
        boolean all = matter.readsAll(account);
        List<CommendationPage.Line> lines = lines(one, account);
        Set<String> own = directory.schoolsOf(account);
        Predicate<Candidate> unlisted = candidate -> !candidate.state().isNamed()
                && candidate.state() != CandidateState.NOT_PROPOSED
                && (all || (candidate.state() == CandidateState.REMOVED && own.contains(candidate.school())));
        return new CommendationPage(
                one,
                matter.title(one),
                all,
                some(lines, candidate -> candidate.state().isNamed() && (all || one.names())),
                some(lines, unlisted),
                some(lines, candidate -> all && candidate.state() == CandidateState.NOT_PROPOSED),
                objections(one, all, account, lines),
                all ? waiting(one, account) : List.of(),
                all ? trail.of(one.id()) : List.of(),
                list.mayObject(one, account));
    }

    private List<CommendationPage.Line> lines(Commendation one, String account) {
        List<Candidate> candidates =
                listing.in(one.id(), EnumSet.allOf(CandidateState.class).toArray(CandidateState[]::new));
        directory.readNames(
                candidates.stream().map(Candidate::school).distinct().toList());
        return candidates.stream()
                .map(each -> new CommendationPage.Line(
                        each, directory.schoolName(each.school()), honours.mayFetch(each, account)))
                .toList();
    }

    private static List<CommendationPage.Line> some(List<CommendationPage.Line> lines, Predicate<Candidate> which) {
        return lines.stream().filter(line -> which.test(line.one())).toList();
    }

    private List<CommendationPage.Objected> objections(
            Commendation one, boolean all, String account, List<CommendationPage.Line> lines) {
        List<CommendationObjection> known = all ? list.all(one.id()) : list.own(one.id(), account);
        Map<Long, CommendationPage.Line> byId =
                lines.stream().collect(Collectors.toMap(line -> line.one().id(), Function.identity()));
        return known.stream()
                .map(each ->
                        new CommendationPage.Objected(each, title(Objects.requireNonNull(byId.get(each.candidate())))))
                .toList();
    }

    private static String title(CommendationPage.Line line) {
        return line.one().title(line.school());
    }

    private List<CommendationPage.Waiting> waiting(Commendation one, String account) {
        return hands.of(one.id()).stream()
                .map(step -> new CommendationPage.Waiting(step, step.task().isOf(account)))
                .toList();
    }
}
