package cn.xieshou.longwork;

import cn.xieshou.longwork.Progress.Step;
import java.util.List;
import java.util.stream.Collectors;

/** Steps as the text of a column: one a line, parts separated by tabs. */
final class StepText {

    private static final int PARTS = 5;

    private StepText() {}

    static String write(List<Step> steps) {
        return steps.stream()
                .map(step -> String.join(
                        "\t",
                        step.title(),
                        step.unit(),
                        String.valueOf(step.total()),
                        String.valueOf(step.done()),
                        String.valueOf(step.micros())))
                .collect(Collectors.joining("\n"));
    }

    static List<Step> read(String text) {
        return text.lines()
                .map(line -> line.split("\t", PARTS))
                .map(part -> new Step(
                        part[0],
                        part[1],
                        Integer.parseInt(part[2]),
                        Integer.parseInt(part[3]),
                        Integer.parseInt(part[4])))
                .toList();
    }
}
