using ThreadsSdk.Spec.Tooling.Drift.Reading;

namespace ThreadsSdk.Spec.Tooling.Drift.Pages;

/// <summary>Compares the tables and lists of pages with the parameters, models and enums that they are about.</summary>
internal sealed class PageTables(SpecNames names, PageOperations operations, PageFindings findings)
{
    private readonly PageModels _models = new(names);
    private readonly List<string> _notes = [];

    /// <summary>Gets the notes about what belongs to nothing in the spec.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Gets what the pages say of members that the spec has.</summary>
    public PageClaims Claims { get; } = new();

    public void Compare(PageStatement statement)
    {
        var called = statement.Calls.SelectMany(operations.Find).Distinct().ToList();
        var members = statement.Members.Where(member => !IsOfPath(member.Key, statement.Calls, called)).ToList();
        if (called.Count == 0 && !statement.IsList && statement.Calls is [var call, ..] && findings.IsUnknown(call))
        {
            findings.Name(
                call,
                statement.Place,
                [.. members.Where(member => !names.IsGeneral(member.Key)).Select(member => member.ToExternal())]
            );
            return;
        }

        if (Best(statement, called, members) is not { } best)
        {
            if (members.Count > 0 && !statement.IsList)
            {
                _notes.Add($"Not compared: the table or list at {statement.Place} belongs to no call, model or enum of the spec.");
            }

            return;
        }

        best(members);
    }

    /// <summary>What the rows can be, and how many of them the spec knows then. The heading decides where it says what they are.</summary>
    private Action<List<PageMember>>? Best(PageStatement statement, List<OperationSpec> called, List<PageMember> members)
    {
        var subject = statement.Subject;
        List<(int Known, Action<List<PageMember>> Compare)> readings = [];
        if (subject is PageSubject.Unknown or PageSubject.Parameters)
        {
            foreach (var operation in called)
            {
                var known = members.Count(member =>
                    names.IsGeneral(member.Key) || operation.Parameters.Any(parameter => parameter.Key == member.Key)
                );
                readings.Add((known, all => CompareParameters(operation, all)));
            }
        }

        if (subject is PageSubject.Unknown or PageSubject.Fields or PageSubject.Values)
        {
            foreach (var operation in called)
            {
                foreach (var (model, isSent) in _models.Of(operation))
                {
                    var known = members.Count(member =>
                        _models.IsAround(member.Key) || model.Properties.Any(property => property.Key == member.Key)
                    );
                    readings.Add((known, all => CompareFields(operation, model, isSent, all)));
                }
            }

            readings.Add((members.Count(member => names.Spec.Webhooks.Any(hook => hook.Key == member.Key)), CompareWebhooks));
        }

        if (subject is PageSubject.Unknown or PageSubject.Values)
        {
            foreach (var item in called.SelectMany(_models.EnumsOf).Distinct())
            {
                var known = members.Count(member =>
                    item.Values.Any(value => value.Key == member.Key || value.Aliases.Contains(member.Key))
                );
                readings.Add((known, all => CompareValues(item, all)));
            }
        }

        // Where the heading says that these are parameters of a call, they are, known or not.
        var least = subject == PageSubject.Parameters && !statement.IsList ? 0 : 1;
        return readings.Where(reading => reading.Known >= least).OrderByDescending(reading => reading.Known).FirstOrDefault().Compare;
    }

    private void CompareParameters(OperationSpec operation, List<PageMember> members)
    {
        findings.Find(operation);
        foreach (var member in members)
        {
            var known = operation.Parameters.FirstOrDefault(parameter => parameter.Key == member.Key && parameter.In != "path");
            MemberComparison comparison = new(names, member.Place);
            comparison.CompareParameter(operation, _models.Normalized(known?.Type, member.ToExternal()));
            findings.Take(comparison);
            if (known is not null)
            {
                Claims.Add(operation, known, member);
                CompareMask(known, member);
            }
        }
    }

    /// <summary>What a page lists for a mask must be in the mask, not only in its model.</summary>
    private void CompareMask(ParameterSpec parameter, PageMember member)
    {
        if (
            parameter.Type.Kind != TypeKind.Fields
            || names.Spec.Fieldsets.FirstOrDefault(set => set.Name == parameter.Fieldset) is not { } set
            || names.Model(parameter.Type) is not { } model
        )
        {
            return;
        }

        var lacking = member.Values.Where(field => !set.Fields.Contains(field) && model.Properties.Any(property => property.Key == field));
        findings.Lack(
            lacking.Select(field => new DriftFinding(DriftFinding.Spec, DriftKind.Field, set.Name, field) { SeenIn = member.Place })
        );
    }

    private void CompareFields(OperationSpec operation, ModelSpec model, bool isSent, List<PageMember> members)
    {
        findings.Find(operation);
        foreach (var member in members.Where(member => !_models.IsAround(member.Key)))
        {
            var known = model.Properties.FirstOrDefault(property => property.Key == member.Key);
            MemberComparison comparison = new(names, member.Place);
            comparison.CompareFields(model, [_models.Normalized(known?.Type, member.ToExternal())], isSent);
            findings.Take(comparison);
            if (known is not null)
            {
                Claims.Add(model, known, member);
            }
        }
    }

    private void CompareValues(EnumSpec item, List<PageMember> members) =>
        CompareMembers(
            members,
            (comparison, member) => comparison.CompareValues(item, new ExternalMember(item.Name) { Values = [member.Key] })
        );

    private void CompareWebhooks(List<PageMember> members) =>
        findings.Lack(
            members
                .Where(member => names.Spec.Webhooks.All(hook => hook.Key != member.Key))
                .Select(member => new DriftFinding(DriftFinding.Spec, DriftKind.Webhook, member.Key) { SeenIn = member.Place })
        );

    private void CompareMembers(List<PageMember> members, Action<MemberComparison, PageMember> compare)
    {
        foreach (var member in members)
        {
            MemberComparison comparison = new(names, member.Place);
            compare(comparison, member);
            findings.Take(comparison);
        }
    }

    /// <summary>Finds out whether a row is of a placeholder in the path.</summary>
    private static bool IsOfPath(string key, IReadOnlyList<PageCall> calls, IReadOnlyList<OperationSpec> operations)
    {
        var name = key.Replace('-', '_');
        return calls.Any(call => call.Path.Any(segment => segment.Variable == name))
            || (
                key.Contains('-', StringComparison.Ordinal)
                && operations
                    .SelectMany(operation => operation.Parameters)
                    .Any(parameter => parameter.In == "path" && name.EndsWith(parameter.Key, StringComparison.Ordinal))
            );
    }
}
