package cn.xieshou.models;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.agreement.Signatory;
import cn.xieshou.annualplan.Consenter;
import cn.xieshou.testing.ModelFolder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.junit.jupiter.api.Test;

/** Pages tell whose turn is next by the order of an enum; it is the order in which the model asks people. */
class OrderOfPeopleTest {

    private static final Pattern STANDS = Pattern.compile("\\.stands\\('([a-z-]+)'");

    @Test
    void whoHasToSignAnAgreementIsNamedInTheOrderOfTheModel() {
        assertThat(asked("agreement-signing"))
                .containsExactlyElementsOf(Stream.of(Signatory.values())
                        .filter(one -> one != Signatory.OFFICE && one != Signatory.OFFICE_REVIEW)
                        .map(Signatory::fact)
                        .toList());
    }

    @Test
    void whoHasToAgreeToAPlanIsNamedInTheOrderOfTheModel() {
        assertThat(asked("annual-plan-filing"))
                .containsExactlyElementsOf(
                        Stream.of(Consenter.values()).map(Consenter::fact).toList());
    }

    /** Whom the gateways ask about, from every start on along the flows. */
    private static List<String> asked(String model) {
        Set<FlowNode> seen = new LinkedHashSet<>();
        Set<String> asked = new LinkedHashSet<>();
        Deque<FlowNode> next =
                new ArrayDeque<>(new ProcessModel(ModelFolder.path().resolve(model + ".bpmn"))
                        .instance()
                        .getModelElementsByType(StartEvent.class));
        while (!next.isEmpty()) {
            FlowNode node = next.remove();
            if (seen.add(node)) {
                node.getOutgoing().forEach(flow -> {
                    about(flow, asked);
                    next.add(flow.getTarget());
                });
            }
        }
        return List.copyOf(asked);
    }

    private static void about(SequenceFlow flow, Set<String> asked) {
        if (flow.getConditionExpression() != null) {
            Matcher stands = STANDS.matcher(flow.getConditionExpression().getTextContent());
            while (stands.find()) {
                asked.add(stands.group(1));
            }
        }
    }
}
