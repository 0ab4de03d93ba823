-- Which materials the other plans of a period use is asked for each plan that is made.
create index block_plan_of_day on plan.block_plan (tenant, on_date, period);
