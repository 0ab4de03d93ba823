-- As for people and who is in a class: nobody's place is compared with every student whom the reader may know.
alter policy seen on plan.place
    using (tenant = (select platform.current_tenant())
           and ((select access.opens('plan')) or student in (select unnest((select access.named_today())::uuid[]))));
