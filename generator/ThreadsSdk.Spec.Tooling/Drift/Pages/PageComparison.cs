using ThreadsSdk.Spec.Tooling.Drift.Reading;

namespace ThreadsSdk.Spec.Tooling.Drift.Pages;

/// <summary>Compares pages of Meta's documentation with the spec, and with each other.</summary>
internal sealed class PageComparison
{
    private readonly SpecNames _names;
    private readonly PageOperations _operations;
    private readonly PageModels _models;
    private readonly PageValues _values;
    private readonly PageClaims _claims = new();
    private readonly UnknownOperations _unknown;
    private readonly Dictionary<string, DriftFinding> _lacking = new(StringComparer.Ordinal);
    private readonly HashSet<OperationSpec> _found = [];
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);
    private readonly List<string> _notes = [];

    private PageComparison(SpecNames names)
    {
        _names = names;
        _operations = new PageOperations(names);
        _models = new PageModels(names);
        _values = new PageValues(names.Spec);
        _unknown = new UnknownOperations(names);
    }

    public static PageResult Run(SpecNames names, IReadOnlyList<MarkdownPage> pages)
    {
        PageComparison comparison = new(names);
        PageErrors errors = new(names);
        PageChanges changes = new(names);
        PageTerms terms = new();
        foreach (var page in pages)
        {
            PageReader reader = new(page, comparison._operations);
            comparison.CompareCalls(reader);
            foreach (var statement in reader.Statements())
            {
                comparison.Compare(statement);
            }

            comparison.CompareCode(page, reader);
            terms.Read(page, reader);
            comparison.Lack(comparison._values.Find(page, reader));
            comparison.Lack(errors.Find(page, reader));
            comparison.Lack(changes.Find(page, reader));
            comparison._notes.AddRange(changes.Notes(page, reader));
        }

        return new PageResult
        {
            Findings =
            [
                .. comparison._unknown.Findings,
                .. comparison
                    ._lacking.Values.Concat(comparison._claims.Find())
                    .Concat(changes.Conflicts())
                    .Concat(terms.Find())
                    .OrderBy(finding => finding.Id, StringComparer.Ordinal),
            ],
            Compared = comparison
                ._shown.Select(key => $"{DriftFinding.Spec} lacks {char.ToLowerInvariant(key[0])}{key[1..]}")
                .Concat(comparison._claims.Compared)
                .Concat(changes.Compared)
                .ToHashSet(StringComparer.Ordinal),
            Found = comparison._found,
            Shown = comparison._shown,
            Notes = comparison._notes,
        };
    }

    private void CompareCalls(PageReader reader)
    {
        foreach (var (place, call) in reader.Calls())
        {
            Name(call, place, []);
        }
    }

    /// <summary>Remembers that a page names a call: the operation that it is of, or one that the spec lacks.</summary>
    private void Name(PageCall call, string place, IReadOnlyList<ExternalMember> parameters)
    {
        var operations = _operations.Find(call);
        if (operations.Count == 1)
        {
            _found.Add(operations[0]);
        }

        if (operations.Count == 0 && IsUnknown(call))
        {
            _unknown.Add(new ExternalOperation(call.Method!, call.Host, _operations.Named(call.Path), place) { Parameters = parameters });
        }
    }

    private bool IsUnknown(PageCall call) => PageOperations.IsWhole(call) && _names.IsApiHost(call.Host);

    private void Compare(PageStatement statement)
    {
        var operations = statement.Calls.SelectMany(_operations.Find).Distinct().ToList();
        var members = statement.Members.Where(member => !IsOfPath(member.Key, statement.Calls, operations)).ToList();
        if (operations.Count == 0 && !statement.IsList && statement.Calls is [var call, ..] && IsUnknown(call))
        {
            Name(call, statement.Place, [.. members.Where(member => !_names.IsGeneral(member.Key)).Select(member => member.ToExternal())]);
            return;
        }

        if (Best(statement, operations, members) is not { } best)
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
    private Action<List<PageMember>>? Best(PageStatement statement, List<OperationSpec> operations, List<PageMember> members)
    {
        var subject = statement.Subject;
        List<(int Known, Action<List<PageMember>> Compare)> readings = [];
        if (subject is PageSubject.Unknown or PageSubject.Parameters)
        {
            foreach (var operation in operations)
            {
                var known = members.Count(member =>
                    _names.IsGeneral(member.Key) || operation.Parameters.Any(parameter => parameter.Key == member.Key)
                );
                readings.Add((known, all => CompareParameters(operation, all)));
            }
        }

        if (subject is PageSubject.Unknown or PageSubject.Fields or PageSubject.Values)
        {
            foreach (var operation in operations)
            {
                foreach (var (model, isSent) in _models.Of(operation))
                {
                    var known = members.Count(member =>
                        _models.IsAround(member.Key) || model.Properties.Any(property => property.Key == member.Key)
                    );
                    readings.Add((known, all => CompareFields(operation, model, isSent, all)));
                }
            }

            readings.Add((members.Count(member => _names.Spec.Webhooks.Any(hook => hook.Key == member.Key)), CompareWebhooks));
        }

        if (subject is PageSubject.Unknown or PageSubject.Values)
        {
            foreach (var item in operations.SelectMany(_models.EnumsOf).Distinct())
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
        _found.Add(operation);
        foreach (var member in members)
        {
            var known = operation.Parameters.FirstOrDefault(parameter => parameter.Key == member.Key && parameter.In != "path");
            MemberComparison comparison = new(_names, member.Place);
            comparison.CompareParameter(operation, Normalized(known?.Type, member.ToExternal()));
            Take(comparison);
            if (known is not null)
            {
                _claims.Add(operation, known, member);
                CompareMask(known, member);
            }
        }
    }

    /// <summary>What a page lists for a mask must be in the mask, not only in its model.</summary>
    private void CompareMask(ParameterSpec parameter, PageMember member)
    {
        if (
            parameter.Type.Kind != TypeKind.Fields
            || _names.Spec.Fieldsets.FirstOrDefault(set => set.Name == parameter.Fieldset) is not { } set
            || _names.Model(parameter.Type) is not { } model
        )
        {
            return;
        }

        var lacking = member.Values.Where(field => !set.Fields.Contains(field) && model.Properties.Any(property => property.Key == field));
        Lack(lacking.Select(field => new DriftFinding(DriftFinding.Spec, DriftKind.Field, set.Name, field) { SeenIn = member.Place }));
    }

    private void CompareFields(OperationSpec operation, ModelSpec model, bool isSent, List<PageMember> members)
    {
        _found.Add(operation);
        foreach (var member in members.Where(member => !_models.IsAround(member.Key)))
        {
            var known = model.Properties.FirstOrDefault(property => property.Key == member.Key);
            MemberComparison comparison = new(_names, member.Place);
            comparison.CompareFields(model, [Normalized(known?.Type, member.ToExternal())], isSent);
            Take(comparison);
            if (known is not null)
            {
                _claims.Add(model, known, member);
            }
        }
    }

    private void CompareValues(EnumSpec item, List<PageMember> members) =>
        CompareMembers(
            members,
            (comparison, member) => comparison.CompareValues(item, new ExternalMember(item.Name) { Values = [member.Key] })
        );

    private void CompareWebhooks(List<PageMember> members) =>
        Lack(
            members
                .Where(member => _names.Spec.Webhooks.All(hook => hook.Key != member.Key))
                .Select(member => new DriftFinding(DriftFinding.Spec, DriftKind.Webhook, member.Key) { SeenIn = member.Place })
        );

    private void CompareMembers(List<PageMember> members, Action<MemberComparison, PageMember> compare)
    {
        foreach (var member in members)
        {
            MemberComparison comparison = new(_names, member.Place);
            compare(comparison, member);
            Take(comparison);
        }
    }

    /// <summary>The requests and responses of examples.</summary>
    private void CompareCode(MarkdownPage page, PageReader reader)
    {
        OperationSpec? last = null;
        foreach (var section in page.Sections)
        {
            last = section.Level is 1 or 2 ? null : last;
            foreach (var code in section.Blocks.OfType<PageCode>())
            {
                var place = reader.PlaceOf(code.Line);
                if (CurlExample.Parse(code.Text) is { } example)
                {
                    Name(example.Call, place, example.Parameters);
                    last = CompareRequest(example.Call, example.Parameters, place);
                }
                else if (PageJson.TryParse(code.Text) is { } document)
                {
                    using (document)
                    {
                        CompareWebhook(document.RootElement, place);
                        if (section.Says("response") && !PageErrors.IsError(_names, document.RootElement) && last is not null)
                        {
                            CompareResponse(last, JsonMembers.From(document.RootElement), place);
                        }
                    }
                }
            }
        }
    }

    private OperationSpec? CompareRequest(PageCall call, IReadOnlyList<ExternalMember> parameters, string place)
    {
        var best = _operations
            .Find(call)
            .Where(operation => operation.Group != PageOperations.Urls)
            .Select(operation =>
            {
                MemberComparison comparison = new(_names, place);
                foreach (var parameter in parameters)
                {
                    var known = operation.Parameters.FirstOrDefault(known => known.Key == parameter.Key);
                    comparison.CompareParameter(operation, Normalized(known?.Type, parameter));
                }

                return (Operation: operation, Comparison: comparison);
            })
            .OrderBy(pair => pair.Comparison.Lacking.Count)
            .ThenByDescending(pair => pair.Comparison.Shown.Count)
            .FirstOrDefault();
        if (best.Operation is not null)
        {
            _found.Add(best.Operation);
            Take(best.Comparison);
        }

        return best.Operation;
    }

    private void CompareResponse(OperationSpec operation, IReadOnlyList<ExternalMember> fields, string place)
    {
        if (_names.Model(operation.Returns) is { } model)
        {
            MemberComparison comparison = new(_names, place);
            comparison.CompareFields(model, _names.Unwrap(operation.Returns, fields));
            Take(comparison);
        }
    }

    private void CompareWebhook(System.Text.Json.JsonElement root, string place)
    {
        if (_models.Webhook(root) is not var (hook, payload))
        {
            return;
        }

        if (_names.Spec.Webhooks.FirstOrDefault(known => known.Key == hook) is not { } known)
        {
            Lack([new DriftFinding(DriftFinding.Spec, DriftKind.Webhook, hook) { SeenIn = place }]);
        }
        else if (_names.Model(known.Payload) is { } model)
        {
            MemberComparison comparison = new(_names, place);
            comparison.CompareFields(model, payload);
            Take(comparison);
        }
    }

    private void Take(MemberComparison comparison)
    {
        Lack(comparison.Lacking);
        _shown.UnionWith(comparison.Shown);
    }

    private void Lack(IEnumerable<DriftFinding> findings)
    {
        foreach (var finding in findings)
        {
            _lacking.TryAdd(finding.Id, finding);
        }
    }

    /// <summary>Pages write values in another case at times, and true and false are no values of an enum.</summary>
    private ExternalMember Normalized(TypeRef? type, ExternalMember member) =>
        type is not null && _names.Enum(type) is { } item
            ? member with
            {
                Values =
                [
                    .. member.Values.Select(text =>
                        item.Values.FirstOrDefault(value => string.Equals(value.Key, text, StringComparison.OrdinalIgnoreCase))?.Key ?? text
                    ),
                ],
            }
            : member;

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
