package cn.xieshou.rehearsal;

import cn.xieshou.directory.People;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.secondment.Direction;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.secondment.SecondmentState;
import cn.xieshou.secondment.Secondments;
import cn.xieshou.service.EarlyEnds;
import cn.xieshou.service.RecordEntries;
import cn.xieshou.shared.SchoolYear;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What happens of nobody's task to teachers who are away: learners go and come back, an award, an end before the time. */
@Component
class SampleExchange {

    private final Secondments secondments;
    private final EarlyEnds earlyEnds;
    private final RecordEntries records;
    private final People people;

    SampleExchange(Secondments secondments, EarlyEnds earlyEnds, RecordEntries records, People people) {
        this.secondments = secondments;
        this.earlyEnds = earlyEnds;
        this.records = records;
        this.people = people;
    }

    /** For the first teacher whose service may still be ended; once a year. */
    void askEarlyEnd(Pairing pairing, LocalDate today) {
        String principal = people.principal(pairing.recipientSchool());
        List<Secondment> known = thisYear(pairing, today);
        if (known.stream().anyMatch(secondment -> secondment.state() == SecondmentState.LEFT_EARLY)) {
            return;
        }
        known.stream()
                .filter(secondment -> earlyEnds.mayAsk(secondment.id(), principal))
                .findFirst()
                .ifPresent(secondment ->
                        earlyEnds.ask(secondment.id(), "家中老人病重需要照顾，本人申请提前返回，两校已商量。", today.plusDays(7), principal));
    }

    void learnersGo(Pairing pairing, LocalDate today) {
        learners(pairing, SecondmentState.SELECTED, today)
                .forEach(learner -> records.went(learner.id(), today, people.liaison(learner.homeSchool())));
    }

    void learnersReturn(Pairing pairing, LocalDate today) {
        learners(pairing, SecondmentState.LEARNING, today)
                .forEach(learner -> records.returned(
                        learner.id(), today, "跟班听课百余节，参与集体备课，带回分层作业设计的做法。", people.liaison(learner.homeSchool())));
    }

    void award(Pairing pairing, LocalDate today) {
        thisYear(pairing, today).stream()
                .filter(secondment -> secondment.state() == SecondmentState.SERVING)
                .findFirst()
                .ifPresent(secondment -> records.award(
                        secondment.id(), "优秀支教教师", "教育局", today, people.liaison(secondment.homeSchool())));
    }

    private Stream<Secondment> learners(Pairing pairing, SecondmentState state, LocalDate today) {
        return thisYear(pairing, today).stream()
                .filter(secondment -> secondment.direction() == Direction.LEARN && secondment.state() == state);
    }

    private List<Secondment> thisYear(Pairing pairing, LocalDate today) {
        return secondments.of(pairing.id(), SchoolYear.of(today).startYear());
    }
}
