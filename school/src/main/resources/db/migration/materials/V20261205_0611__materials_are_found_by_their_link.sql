create index material_link on materials.material (tenant, link) where link <> '';
