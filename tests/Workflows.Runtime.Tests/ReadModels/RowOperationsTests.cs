using Workflows.Runtime.ReadModels;

namespace Workflows.Runtime.Tests.ReadModels;

public sealed class RowOperationsTests
{
    private readonly RowOperations _rows = new();

    [Test]
    public void An_insert_swallows_later_updates_of_its_row()
    {
        _rows.Insert(new VariableRow { VariableKey = 1, Value = "1" });
        _rows.Update<VariableRow>(1, (nameof(VariableRow.Value), "2"));

        var insert = _rows.ToList().ShouldHaveSingleItem().ShouldBeOfType<RowOperation.Insert>();
        ((VariableRow)insert.Row).Value.ShouldBe("2");
    }

    [Test]
    public void Updates_of_one_row_become_one_and_the_last_value_counts()
    {
        _rows.Update<VariableRow>(1, (nameof(VariableRow.Value), "1"), (nameof(VariableRow.Name), "a"));
        _rows.Update<VariableRow>(1, (nameof(VariableRow.Value), "2"));

        var update = _rows.ToList().ShouldHaveSingleItem().ShouldBeOfType<RowOperation.Update>();
        update.Values.Select(v => (v.Column.Name, v.Value)).ShouldBe([("name", "a"), ("value", "2")]);
    }

    [Test]
    public void A_row_that_is_inserted_and_deleted_in_one_commit_leaves_nothing()
    {
        _rows.Insert(new TimerRow { TimerKey = 1 });
        _rows.Delete<TimerRow>(1);

        _rows.ToList().ShouldBeEmpty();
    }

    [Test]
    public void A_row_that_is_deleted_and_inserted_in_one_commit_is_replaced()
    {
        _rows.Delete<TimerRow>(1);
        _rows.Insert(new TimerRow { TimerKey = 1 });

        _rows.ToList().ShouldHaveSingleItem().ShouldBeOfType<RowOperation.Insert>().Mode.ShouldBe(InsertMode.Replace);
    }

    [Test]
    public void Rows_that_share_their_first_key_column_are_replaced_together()
    {
        _rows.InsertIfAbsent(new UserTaskCandidateRow { UserTaskKey = 1, Candidate = "designer" });
        _rows.Delete<UserTaskCandidateRow>(1);
        _rows.InsertIfAbsent(new UserTaskCandidateRow { UserTaskKey = 1, Candidate = "planner" });
        _rows.Update<UserTaskCandidateRow>(1, (nameof(UserTaskCandidateRow.IsFree), false));

        var operations = _rows.ToList();
        operations[0].ShouldBeOfType<RowOperation.Delete>();
        var row = (UserTaskCandidateRow)operations[1].ShouldBeOfType<RowOperation.Insert>().Row;
        (row.Candidate, row.IsFree, operations.Count).ShouldBe(("planner", false, 2));
    }

    [Test]
    public void A_row_may_not_be_updated_after_it_was_deleted() =>
        Should.Throw<InvalidOperationException>(() =>
        {
            _rows.Delete<TimerRow>(1);
            _rows.Update<TimerRow>(1, (nameof(TimerRow.DueAt), DateTimeOffset.UnixEpoch));
        });

    [Test]
    public void Every_read_model_has_columns_that_fit_a_bit_set_and_types_that_the_stores_know() =>
        ReadModel.All.ShouldAllBe(m =>
            m.Columns.Count <= 64
            && m.Columns.All(c =>
                c.Type == typeof(long)
                || c.Type == typeof(int)
                || c.Type == typeof(bool)
                || c.Type == typeof(string)
                || c.Type == typeof(DateTimeOffset)
            )
        );
}
