package cn.xieshou.service;

import cn.xieshou.lateness.Holder;
import cn.xieshou.lateness.Holdings;
import cn.xieshou.matter.Submission;
import cn.xieshou.matter.Withdrawable;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.secondment.Secondments;
import cn.xieshou.workflow.Instances;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a school has handed in about a teacher may be taken back until somebody acts on it, each teacher's by itself. */
abstract class ServiceWithdrawal implements Withdrawable {

    private final HandedIn handedIn;
    private final Secondments secondments;
    private final Instances instances;
    private final HandedIn.Kind kind;
    private final String what;
    private final String message;

    ServiceWithdrawal(
            HandedIn handedIn,
            Secondments secondments,
            Instances instances,
            HandedIn.Kind kind,
            String what,
            String message) {
        this.handedIn = handedIn;
        this.secondments = secondments;
        this.instances = instances;
        this.kind = kind;
        this.what = what;
        this.message = message;
    }

    /** Marks what was handed in about it as withdrawn. */
    abstract void back(String secondment);

    @Override
    public List<Submission> submitted(String businessKey, String account) {
        return handedIn.of(kind, businessKey, account).stream()
                .map(secondments::get)
                .map(this::submission)
                .toList();
    }

    private Submission submission(Secondment of) {
        return new Submission(ServiceWords.subject(of, what), of.teacherName() + "，支教编号" + of.id(), () -> takeBack(of));
    }

    private void takeBack(Secondment of) {
        back(of.id());
        ServiceSignals.send(instances, message, of.pairingId(), of.id());
    }

    /** The filled form 任教情况表, until it is assessed. */
    @Component
    static class OfForm extends ServiceWithdrawal {

        private final ServiceFormRepository table;

        OfForm(ServiceFormRepository table, HandedIn handedIn, Secondments secondments, Instances instances) {
            super(
                    handedIn,
                    secondments,
                    instances,
                    HandedIn.Kind.FORM,
                    ServiceWords.FORM,
                    SecondmentServing.SERVICE_FORM_WITHDRAWN);
            this.table = table;
        }

        @Override
        void back(String secondment) {
            table.withdrawn(secondment);
        }
    }

    /** The wish to end early, until the personnel section decides. */
    @Component
    static class OfEarlyEnd extends ServiceWithdrawal {

        private final EarlyEndRepository table;

        OfEarlyEnd(EarlyEndRepository table, HandedIn handedIn, Secondments secondments, Instances instances) {
            super(
                    handedIn,
                    secondments,
                    instances,
                    HandedIn.Kind.EARLY_END,
                    EarlyEnds.WHAT,
                    SecondmentServing.EARLY_END_WITHDRAWN);
            this.table = table;
        }

        @Override
        void back(String secondment) {
            table.withdrawn(secondment);
        }
    }

    /** Whom the home school named as the replacement, until the personnel section confirms. */
    @Component
    static class OfReplacement extends ServiceWithdrawal {

        private final ReplacementRepository table;
        private final Holdings holdings;

        OfReplacement(
                ReplacementRepository table,
                HandedIn handedIn,
                Holdings holdings,
                Secondments secondments,
                Instances instances) {
            super(
                    handedIn,
                    secondments,
                    instances,
                    HandedIn.Kind.REPLACEMENT,
                    Replacements.WHAT,
                    SecondmentServing.NOMINATION_WITHDRAWN);
            this.table = table;
            this.holdings = holdings;
        }

        @Override
        void back(String secondment) {
            table.withdrawn(secondment);
            holdings.note(secondment, Holder.SUPPORTING);
        }
    }
}
