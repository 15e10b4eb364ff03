-- What was recommended lately is on every school's first page, out of all that ever was.
create index shelf_material_recommended on shelf_material (recommended_at, id);
