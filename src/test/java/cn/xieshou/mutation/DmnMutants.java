package cn.xieshou.mutation;

import cn.xieshou.mutation.ModelMutant.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;

/** The faults of a decision: every number of a rule one too high, every output that of another rule. */
final class DmnMutants {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.\"])\\d+(?![\\w.\"])");

    private final Path file;
    private final List<ModelMutant> mutants = new ArrayList<>();

    private DmnMutants(Path file) {
        this.file = file;
    }

    static List<ModelMutant> of(Path file) {
        DmnMutants all = new DmnMutants(file);
        DmnModelInstance model = Dmn.readModelFromFile(file.toFile());
        for (DecisionTable table : model.getModelElementsByType(DecisionTable.class)) {
            List<Rule> rules = List.copyOf(table.getRules());
            for (Rule rule : rules) {
                rule.getInputEntries().forEach(all::thresholds);
                for (int column = 0; column < rule.getOutputEntries().size(); column++) {
                    all.output(rule, column, rules);
                }
            }
        }
        return all.mutants;
    }

    /** The decision without a fault. */
    static ModelMutant control(Path file) {
        return new ModelMutant(
                file, Kind.OUTPUT, "-", "-", "no fault", Dmn.convertToString(Dmn.readModelFromFile(file.toFile())));
    }

    private void thresholds(InputEntry entry) {
        String text = text(entry.getText());
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            String higher = text.substring(0, number.start())
                    + (Integer.parseInt(number.group()) + 1)
                    + text.substring(number.end());
            add(Kind.THRESHOLD, entry.getId(), text, higher);
        }
    }

    private void output(Rule rule, int column, List<Rule> rules) {
        OutputEntry entry = List.copyOf(rule.getOutputEntries()).get(column);
        String text = text(entry.getText());
        rules.stream()
                .map(other ->
                        text(List.copyOf(other.getOutputEntries()).get(column).getText()))
                .filter(other -> !other.equals(text))
                .findFirst()
                .ifPresent(other -> add(Kind.OUTPUT, entry.getId(), text, other));
    }

    private static String text(Text text) {
        return text == null ? "" : text.getTextContent();
    }

    private void add(Kind kind, String entry, String from, String to) {
        DmnModelInstance model = Dmn.readModelFromFile(file.toFile());
        Object element = model.getModelElementById(entry);
        (element instanceof InputEntry input ? input.getText() : ((OutputEntry) element).getText()).setTextContent(to);
        mutants.add(new ModelMutant(
                file, kind, entry, entry, from.strip() + " -> " + to.strip(), Dmn.convertToString(model)));
    }
}
