package cn.xieshou.register;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Choices that cost a question to the database, asked for when they are looked at: a search looks at none. */
public final class LaterChoices extends AbstractList<Choice> {

    private final Supplier<List<Choice>> asking;
    private @Nullable List<Choice> known;

    public LaterChoices(Supplier<List<Choice>> asking) {
        this.asking = asking;
    }

    private List<Choice> all() {
        List<Choice> asked = known;
        if (asked == null) {
            asked = List.copyOf(asking.get());
            known = asked;
        }
        return asked;
    }

    @Override
    public Choice get(int index) {
        return all().get(index);
    }

    @Override
    public int size() {
        return all().size();
    }
}
