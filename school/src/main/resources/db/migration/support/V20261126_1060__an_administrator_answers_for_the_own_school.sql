-- Whom an administrator sets a case manager or gives a responsibility for, and whose reasons he or she reads: those of the own school or district.
drop policy set_by_the_office on support.case_manager;
create policy set_by_the_office on support.case_manager to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select platform.current_task()) = 'services'
                or (select access.administers_all())
                or ((select access.acting_role()) = 'administrator'
                    and student = any ((select access.served_today())::uuid[]))))
    with check (tenant = (select platform.current_tenant())
                and ((select platform.current_task()) = 'services'
                     or (select access.administers_all())
                     or ((select access.acting_role()) = 'administrator'
                         and student = any ((select access.served_today())::uuid[]))));

drop policy given_by_the_office on roster.responsibility;
create policy given_by_the_office on roster.responsibility to cairn_app
    using (tenant = (select platform.current_tenant())
           and ((select access.opens('responsibilities'))
                or ((select access.acting_role()) = 'administrator'
                    and (student = any ((select access.served_today())::uuid[])
                         or class = any ((select access.classes_today())::uuid[])))))
    with check (tenant = (select platform.current_tenant())
                and ((select access.opens('responsibilities'))
                     or ((select access.acting_role()) = 'administrator'
                         and (student = any ((select access.served_today())::uuid[])
                              or class = any ((select access.classes_today())::uuid[])))));

drop policy own_and_office on plan.pair_reason;
create policy own_and_office on plan.pair_reason to cairn_app
    using (tenant = (select platform.current_tenant())
           and (entered_by = (select platform.current_actor())
                or ((select access.acting_role()) = 'administrator'
                    and exists (select from plan.pair p
                                 where p.tenant = pair_reason.tenant and p.id = pair_reason.pair))))
    with check (tenant = (select platform.current_tenant())
                and entered_by = (select platform.current_actor()));
