package cn.xieshou.mutation;

import cn.xieshou.testing.ModelFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/** Looks whether a test notices a fault: those first that see this kind of fault soonest. */
final class MutantJudge {

    private static final Path MODELS = Path.of("processes");
    private static final Path FORMS = Path.of("forms");
    private static final Path COPY = Path.of("target", "mutation", "processes");
    private static final String TABLE =
            "cn.xieshou.models.TaskTableTest#everyTaskGoesToWhomTheRequirementsNameAndIsDueByTheirStep";

    private final RepositoryService repository;
    private final ModelTests tests = new ModelTests();
    private Walks walks;

    MutantJudge(RepositoryService repository) {
        this.repository = repository;
    }

    /** The test that notices, null if none does. */
    String noticedBy(ModelMutant mutant) {
        return switch (mutant.kind()) {
            case THRESHOLD, OUTPUT -> readers(mutant);
            case ASSIGNEE, DUE -> first(List.of(() -> table(mutant), () -> readers(mutant), () -> walkers(mutant)));
            case CONDITION, DEFAULT -> first(List.of(() -> walkers(mutant), () -> readers(mutant)));
        };
    }

    /** Every judge looks at a model without a fault: the test that complains of it, null if none does. */
    String complains(ModelMutant control) {
        if (control.isDecision()) {
            return readers(control);
        }
        return first(List.of(() -> table(control), () -> readers(control), () -> walks(control)));
    }

    private String walks(ModelMutant control) {
        return deployed(control, definition -> {
            walks = Walks.all(tests.walking(definition.getKey()));
            return walks.failed();
        });
    }

    private static String first(List<Supplier<String>> judges) {
        return judges.stream()
                .map(Supplier::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private String table(ModelMutant mutant) {
        return read(mutant, () -> Launch.failingMethod(TABLE));
    }

    private String readers(ModelMutant mutant) {
        return read(mutant, () -> Launch.failing(tests.reading(mutant)));
    }

    private static String read(ModelMutant mutant, Supplier<String> judge) {
        write(mutant);
        System.setProperty(ModelFolder.PROPERTY, COPY.toString());
        try {
            return judge.get();
        } finally {
            System.clearProperty(ModelFolder.PROPERTY);
        }
    }

    private String walkers(ModelMutant mutant) {
        return deployed(mutant, definition -> walks.by(mutant.at()));
    }

    /** With the model as the newest version; afterwards the right one is the newest again. */
    private String deployed(ModelMutant mutant, Function<ProcessDefinition, String> judge) {
        ProcessDefinition wrong = deploy(mutant.name(), mutant.content());
        try {
            return judge.apply(wrong);
        } finally {
            repository.deleteDeployment(wrong.getDeploymentId(), true, true, true);
            deploy(mutant.name(), read(mutant.file()));
        }
    }

    /** Together with what it finds in its own deployment: forms and decisions. */
    private ProcessDefinition deploy(String name, String content) {
        DeploymentBuilder deployment = repository.createDeployment().addString(name, content);
        Stream.concat(files(FORMS).stream(), files(MODELS).stream().filter(MutantJudge::isDecision))
                .forEach(file -> deployment.addString(file.getFileName().toString(), read(file)));
        String id = deployment.deploy().getId();
        ProcessDefinition newest = repository
                .createProcessDefinitionQuery()
                .processDefinitionResourceName(name)
                .latestVersion()
                .singleResult();
        if (!newest.getDeploymentId().equals(id) || !content.equals(stored(newest))) {
            throw new IllegalStateException(name + " is not the newest version");
        }
        return newest;
    }

    private String stored(ProcessDefinition definition) {
        try (var model = repository.getProcessModel(definition.getId())) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isDecision(Path file) {
        return file.toString().endsWith(".dmn");
    }

    private static void write(ModelMutant mutant) {
        try {
            Files.createDirectories(COPY);
            for (Path model : files(MODELS)) {
                String content = model.equals(mutant.file()) ? mutant.content() : read(model);
                Files.writeString(COPY.resolve(model.getFileName()), content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
