package cn.xieshou.commendation.process;

import cn.xieshou.commendation.Awarding;
import cn.xieshou.commendation.Commendations;
import cn.xieshou.commendation.PublicList;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the model asks and tells: {@code ${commendationSteps.propose(commendation)}}. */
@Component
public class CommendationSteps {

    private final Commendations commendations;
    private final PublicList list;
    private final Awarding awarding;

    CommendationSteps(Commendations commendations, PublicList list, Awarding awarding) {
        this.commendations = commendations;
        this.list = list;
        this.awarding = awarding;
    }

    public void propose(String commendation) {
        commendations.propose(commendation);
    }

    /** Groups of the sections that examine. */
    public List<String> sections(String commendation) {
        return commendations.sections(commendation);
    }

    public void publish(String commendation) {
        list.publish(commendation);
    }

    /** The last second of the publicity. */
    public Date publicityEnds(String commendation) {
        return list.ends(commendation);
    }

    /** Whether an objection is to be examined. */
    public boolean objected(String commendation) {
        return !list.open(commendation).isEmpty();
    }

    /** Numbers of the objections that are to be examined. */
    public List<Long> openObjections(String commendation) {
        return list.open(commendation);
    }

    /** Group of those who examine an objection. */
    public String examiner(long objection) {
        return list.examiner(objection);
    }

    public void award(String commendation) {
        awarding.award(commendation);
    }
}
