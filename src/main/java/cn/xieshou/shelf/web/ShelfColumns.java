package cn.xieshou.shelf.web;

import cn.xieshou.register.Cell;
import cn.xieshou.register.Column;
import cn.xieshou.register.Order;
import cn.xieshou.shelf.MaterialKind;
import java.util.List;

/** The columns of the shelf. */
final class ShelfColumns {

    private ShelfColumns() {}

    static List<Column<ShelfRow>> all() {
        return List.of(
                Column.<ShelfRow>of("资源", 36, ShelfColumns::called)
                        .onSheet(row -> row.material().title())
                        .sortedBy("title", "m.title_key"),
                Column.<ShelfRow>text("类型", 12, row -> row.material().kind().label())
                        .sortedBy("kind", Order.of("m.kind", List.of(MaterialKind.values()))),
                Column.text("学科", 12, row -> row.material().subject()),
                Column.text("年级", 10, row -> row.material().grade()),
                Column.<ShelfRow>text("提供学校", 20, ShelfRow::school).sortedBy("school", "s.name_key"),
                Column.sheet("作者", 20, row -> row.material().author()),
                Column.sheet("谁可以用", 16, row -> row.material().rights().label()),
                Column.sheet("状态", 10, row -> row.material().state().label()),
                Column.sheet("教育局推荐", 12, row -> row.material().recommended() ? "是" : ""),
                Column.sheet("简介", 40, row -> row.material().about()),
                Column.number("下载（次）", 10, ShelfRow::fetched),
                Column.number("课堂使用（次）", 12, ShelfRow::used),
                Column.<ShelfRow>of("更新", 12, row -> Cell.date(row.material().changedAt()))
                        .sortedBy("changed", "m.changed_at"));
    }

    private static Cell called(ShelfRow row) {
        Cell name = Cell.name(row.path(), row.material().title());
        if (!row.material().shown()) {
            return Cell.all(
                    name,
                    Cell.badge(
                            row.material().state().label(),
                            row.material().state().style()));
        }
        return row.material().recommended() ? Cell.all(name, Cell.badge("教育局推荐", "on")) : name;
    }
}
