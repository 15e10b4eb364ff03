package cn.xieshou.shelf.web;

import cn.xieshou.register.Asked;
import cn.xieshou.register.Column;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Register;
import cn.xieshou.register.RowQuery;
import cn.xieshou.shared.RecordRows;
import cn.xieshou.shelf.Fetches;
import cn.xieshou.shelf.Material;
import cn.xieshou.shelf.ShelfAccess;
import cn.xieshou.shelf.Uses;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The shared shelf (R-SHR-1): what the reader may use, what the bureau recommends first, then the newest. */
@Component
class ShelfRegister implements Register<ShelfRow> {

    private final ShelfAccess access;
    private final ShelfFilters filters;
    private final Fetches fetches;
    private final Uses uses;

    ShelfRegister(ShelfAccess access, ShelfFilters filters, Fetches fetches, Uses uses) {
        this.access = access;
        this.filters = filters;
        this.fetches = fetches;
        this.uses = uses;
    }

    @Override
    public String path() {
        return "/shelf";
    }

    @Override
    public String title() {
        return "共享资源";
    }

    @Override
    public List<Filter> filters(String account) {
        return filters.of(account);
    }

    @Override
    public List<Column<ShelfRow>> columns() {
        return ShelfColumns.all();
    }

    @Override
    public RowQuery<ShelfRow> query(String account, Asked asked) {
        RecordRows<Material> material = RecordRows.of(Material.class);
        return new RowQuery<>(
                "m.*, s.name as school_name",
                "shelf_material m left join school s on s.code = m.school",
                access.visibleTo(account),
                "case when m.state = 'SHOWN' and m.recommended_at is not null then 0 else 1 end, m.changed_at desc, m.id desc",
                (row, n) -> new ShelfRow(material.mapRow(row, n), row.getString("school_name"), 0, 0));
    }

    @Override
    public List<ShelfRow> complete(List<ShelfRow> rows) {
        List<Long> ids = rows.stream().map(row -> row.material().id()).toList();
        Map<Long, Integer> fetched = fetches.counts(ids);
        Map<Long, Integer> used = uses.counts(ids);
        return rows.stream()
                .map(row -> row.with(
                        fetched.getOrDefault(row.material().id(), 0),
                        used.getOrDefault(row.material().id(), 0)))
                .toList();
    }
}
