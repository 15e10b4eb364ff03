package cn.xieshou.workflow.form;

import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/** Evaluates the FEEL of a form with the engine that the decisions use; the browser uses another. */
final class Feel {

    private static final FeelEngine ENGINE = new ScalaFeelEngineFactory().createInstance();

    private Feel() {}

    static boolean isExpression(@Nullable Object text) {
        return text instanceof String string && string.startsWith("=");
    }

    /** The value of {@code =expression}; null if it fails, as in the browser. */
    static @Nullable Object value(String expression, Map<String, ? extends @Nullable Object> variables) {
        try {
            return ENGINE.evaluateSimpleExpression(
                    expression.substring(1), Variables.fromMap(copy(variables)).asVariableContext());
        } catch (FeelException e) {
            return null;
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> copy(Map<String, ? extends @Nullable Object> variables) {
        return (Map<String, Object>) variables;
    }
}
