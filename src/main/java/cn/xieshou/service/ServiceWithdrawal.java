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

    private final Secondments secondments;
    private final Instances instances;
    private final String what;
    private final String message;

    ServiceWithdrawal(Secondments secondments, Instances instances, String what, String message) {
        this.secondments = secondments;
        this.instances = instances;
        this.what = what;
        this.message = message;
    }

    /** Ids of the secondments of which {@code account} handed one in that nobody has acted on. */
    abstract List<String> open(String pairing, String account);

    abstract void back(String secondment);

    @Override
    public List<Submission> submitted(String businessKey, String account) {
        return open(businessKey, account).stream()
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
        private final HandedIn handedIn;

        OfForm(ServiceFormRepository table, HandedIn handedIn, Secondments secondments, Instances instances) {
            super(secondments, instances, ServiceWords.FORM, SecondmentServing.SERVICE_FORM_WITHDRAWN);
            this.table = table;
            this.handedIn = handedIn;
        }

        @Override
        List<String> open(String pairing, String account) {
            return handedIn.of(HandedIn.Kind.FORM, pairing, account);
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
        private final HandedIn handedIn;

        OfEarlyEnd(EarlyEndRepository table, HandedIn handedIn, Secondments secondments, Instances instances) {
            super(secondments, instances, EarlyEnds.WHAT, SecondmentServing.EARLY_END_WITHDRAWN);
            this.table = table;
            this.handedIn = handedIn;
        }

        @Override
        List<String> open(String pairing, String account) {
            return handedIn.of(HandedIn.Kind.EARLY_END, pairing, account);
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
        private final HandedIn handedIn;
        private final Holdings holdings;

        OfReplacement(
                ReplacementRepository table,
                HandedIn handedIn,
                Holdings holdings,
                Secondments secondments,
                Instances instances) {
            super(secondments, instances, Replacements.WHAT, SecondmentServing.NOMINATION_WITHDRAWN);
            this.table = table;
            this.handedIn = handedIn;
            this.holdings = holdings;
        }

        @Override
        List<String> open(String pairing, String account) {
            return handedIn.of(HandedIn.Kind.REPLACEMENT, pairing, account);
        }

        @Override
        void back(String secondment) {
            table.withdrawn(secondment);
            holdings.note(secondment, Holder.SUPPORTING);
        }
    }
}
