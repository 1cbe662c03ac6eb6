using System.Linq;
using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Spec.Linking;

/// <summary>Looks up the types, bounds and references of operations and addresses.</summary>
internal static class EndpointLinker
{
    public static GroupSpec Link(GroupSpec group, EquatableArray<ModelSpec> models, ParameterSetLinker sets, LinkScope scope) =>
        group with
        {
            Operations = new(group.Operations.Select(operation => Link(operation, models, sets, scope))),
        };

    public static UrlSpec Link(UrlSpec url, LinkScope scope)
    {
        var pointer = $"/urls/{url.Name}";
        if (scope.Spec.Api is { } api)
        {
            scope.Check([.. api.Hosts.Select(host => host.Key)], url.Host, "host", $"{pointer}/host");
        }

        if (url.Path.Length > 0 && HttpFault.OfAddress(url.Path) is { } fault)
        {
            scope.Report(SpecRules.BadPathTemplate, $"{pointer}/path", fault);
        }

        foreach (var mask in url.Parameters.Where(parameter => parameter.Type.Kind == TypeKind.Fields))
        {
            scope.Report(
                SpecRules.MisplacedType,
                $"{pointer}/parameters/{mask.Key}/type",
                mask.Type.ToString(),
                "a parameter of an address"
            );
        }

        EquatableArray<ParameterSpec> parameters = new(url.Parameters.Where(parameter => parameter.Type.Kind != TypeKind.Fields));
        var linked = Link(parameters, url.Parameters, pointer, default, default, scope);
        NeverGivenChecker.Check(url.Parameters, url.Parameters, default, pointer, scope);
        return url with { Parameters = linked };
    }

    private static OperationSpec Link(OperationSpec declared, EquatableArray<ModelSpec> models, ParameterSetLinker sets, LinkScope scope)
    {
        var pointer = $"/endpoints/{declared.Group}/operations/{declared.Name}";
        var (used, optionsBase) = sets.Use(declared.Uses, declared.Parameters, $"{pointer}/parameters");
        var operation = declared with { Parameters = new(declared.Parameters.Concat(used)), OptionsBase = optionsBase };
        scope.CheckScopes(operation.Scopes, pointer);
        scope.CheckErrors(operation.Errors, pointer);
        scope.CheckAdvice(operation.Advice, pointer);
        scope.CheckQuota(operation.Quota, pointer);
        PathChecker.Check(operation, pointer, scope);
        var own = Link(declared.Parameters, operation.Parameters, pointer, operation.Scopes, models, scope);
        EquatableArray<ParameterSpec> parameters = new(own.Concat(used));
        CheckBody(operation, pointer, scope);
        CheckToken(operation, pointer, scope);
        CheckOneOf(operation, pointer, scope);
        NeverGivenChecker.Check(declared.Parameters, operation.Parameters, operation.RequiresOneOf, pointer, scope);
        CheckOptionsJson(operation, pointer, scope);
        CheckPaging(operation with { Parameters = parameters }, pointer, scope);
        var returns = scope.Resolve(operation.Returns, $"{pointer}/returns");
        if (!CanBeReturned(returns))
        {
            scope.Report(SpecRules.MisplacedType, $"{pointer}/returns", returns.ToString(), "a result");
        }

        scope.CheckPublic(returns, $"{pointer}/returns");
        scope.CheckRead(returns, $"{pointer}/returns");

        var throws = scope.Spec.Errors.Where(error => operation.Errors.Contains(error.Key));
        var advice = operation.Advice.Select(one =>
            one with
            {
                CSharp = scope.Spec.Errors.FirstOrDefault(error => error.Key == one.Error)?.CSharp ?? "",
            }
        );
        var quota = scope.Spec.Quotas.FirstOrDefault(quota => quota.Key == operation.Quota);
        var names = scope.Spec.Api?.Names ?? WireNamesSpec.None;
        string? Cursor(string name) => parameters.FirstOrDefault(parameter => parameter.Key == name && !parameter.IsArgument)?.CSharp;
        var linked = operation with
        {
            Parameters = parameters,
            RequiresOneOf = new(operation.RequiresOneOf.Select(rule => RuleLinker.Link(rule, operation.Parameters))),
            Returns = returns,
            Throws = new(throws),
            Advice = new(advice),
            QuotaName = quota?.CSharp,
            After = Cursor(names.After),
            Before = Cursor(names.Before),
        };
        CheckBase(linked, pointer, scope);
        return linked;
    }

    /// <summary>Options that have what only lists need are for lists.</summary>
    private static void CheckBase(OperationSpec operation, string pointer, LinkScope scope)
    {
        if (
            !operation.IsPaged
            && operation.Returns.IsKnown
            && operation.Parameters.Any(parameter => parameter.Record is not null && parameter.CSharp == operation.After)
        )
        {
            scope.Report(
                SpecRules.Contradiction,
                $"{pointer}/parameters/use/0",
                $"'{operation.OptionsBase}' is for lists, but '{operation.Name}' returns no page"
            );
        }
    }

    private static EquatableArray<ParameterSpec> Link(
        EquatableArray<ParameterSpec> parameters,
        EquatableArray<ParameterSpec> siblings,
        string pointer,
        EquatableArray<string> scopes,
        EquatableArray<ModelSpec> models,
        LinkScope scope
    ) =>
        new(
            parameters
                .Select(parameter =>
                    ParameterLinker.Link(parameter, siblings, $"{pointer}/parameters/{parameter.Key}", scopes, models, scope)
                )
                .ToList()
        );

    private static void CheckBody(OperationSpec operation, string pointer, LinkScope scope)
    {
        if (operation.Method == "POST")
        {
            return;
        }

        foreach (var parameter in operation.Parameters.Where(parameter => parameter.In == "form"))
        {
            scope.Report(
                SpecRules.MisplacedParameter,
                parameter.IsOfSet
                    ? $"{pointer}/parameters/use/{UseOf(parameter, operation, scope)}"
                    : $"{pointer}/parameters/{parameter.Key}/in",
                $"'{parameter.Key}' cannot be in the form of a {operation.Method}"
            );
        }
    }

    /// <summary>Returns which of the used sets declares a parameter; the first where one does that they use in turn.</summary>
    private static int UseOf(ParameterSpec parameter, OperationSpec operation, LinkScope scope) =>
        System.Math.Max(
            0,
            operation
                .Uses.ToList()
                .FindIndex(use =>
                    scope.Spec.ParameterSets.Any(set => set.Key == use && set.Parameters.Any(other => other.Key == parameter.Key))
                )
        );

    /// <summary>Checks that the token is no parameter where it is sent with every call.</summary>
    private static void CheckToken(OperationSpec operation, string pointer, LinkScope scope)
    {
        var token = scope.Spec.Api?.TokenParameter;
        if (
            operation.Auth != "none"
            && operation.Parameters.FirstOrDefault(parameter => parameter.Key == token && token.Length > 0) is { } sent
        )
        {
            scope.Report(
                SpecRules.Contradiction,
                $"{pointer}/parameters/{sent.Key}",
                $"'{sent.Key}' is the token, which is sent by itself; an operation that is given one has 'auth: none'"
            );
        }
    }

    private static void CheckOneOf(OperationSpec operation, string pointer, LinkScope scope)
    {
        var relations = new RelationChecker(operation.Parameters, scope);
        for (var i = 0; i < operation.RequiresOneOf.Count; i++)
        {
            var at = $"{pointer}/requires_one_of/{i}";
            if (operation.RequiresOneOf.Take(i).Contains(operation.RequiresOneOf[i]))
            {
                scope.Report(SpecRules.Contradiction, at, "the same rule stands before this one");
            }
            else
            {
                relations.Check(operation.RequiresOneOf[i], at);
            }
        }
    }

    /// <summary>Checks that pages can be asked for one after the other.</summary>
    private static void CheckPaging(OperationSpec operation, string pointer, LinkScope scope)
    {
        if (!operation.IsPaged || scope.Spec.Api?.Names is not { } names)
        {
            return;
        }

        foreach (var cursor in operation.Parameters.Where(parameter => parameter.Key == names.After || parameter.Key == names.Before))
        {
            var at = $"{pointer}/parameters/{cursor.Key}";
            if (cursor.Type is { IsKnown: true, Kind: not TypeKind.String })
            {
                scope.Report(SpecRules.MisplacedType, $"{at}/type", cursor.Type.ToString(), "a cursor of pages, which is a string");
            }
            else if (cursor.IsArgument || cursor.Value is not null || cursor.Send is not null)
            {
                scope.Report(SpecRules.Contradiction, at, $"'{cursor.Key}' is the cursor of pages: callers begin without it");
            }
        }

        if (
            operation.Parameters.FirstOrDefault(parameter => parameter.Key == names.Limit) is
            { Type: { IsKnown: true, Kind: not TypeKind.Int } } limit
        )
        {
            var at = $"{pointer}/parameters/{limit.Key}/type";
            scope.Report(SpecRules.MisplacedType, at, limit.Type.ToString(), "the size of a page, which is an int");
        }
    }

    private static void CheckOptionsJson(OperationSpec operation, string pointer, LinkScope scope)
    {
        if (operation.Optional.Count == 0 && operation.Options != operation.Group + operation.Name + "Options")
        {
            scope.Report(
                SpecRules.Contradiction,
                $"{pointer}/options",
                $"'{operation.Name}' has no options that '{operation.Options}' could hold"
            );
        }

        if (!operation.OptionsJson)
        {
            return;
        }

        if (operation.Optional.Count == 0)
        {
            scope.Report(SpecRules.Contradiction, $"{pointer}/options_json", $"'{operation.Name}' has no options to write as JSON");
        }

        foreach (var parameter in operation.Optional.Where(parameter => parameter.Secret))
        {
            scope.Report(
                SpecRules.Contradiction,
                $"{pointer}/parameters/{parameter.Key}/secret",
                $"'{parameter.Key}' is secret and would be written with the options"
            );
        }

        foreach (var parameter in operation.Optional.Where(parameter => parameter.Type.Kind == TypeKind.Fields))
        {
            scope.Report(
                SpecRules.MisplacedType,
                $"{pointer}/parameters/{parameter.Key}/type",
                parameter.Type.ToString(),
                "an option that is written as JSON"
            );
        }
    }

    private static bool CanBeReturned(TypeRef type) =>
        type.Kind switch
        {
            TypeKind.Model or TypeKind.Metrics or TypeKind.Named => true,
            TypeKind.Page or TypeKind.First => type.Item!.Kind is TypeKind.Model or TypeKind.Named,
            TypeKind.Data => type.Item!.Kind is TypeKind.Model or TypeKind.Named
                || (type.Item.Kind == TypeKind.List && type.Item.Item!.Kind is TypeKind.Model or TypeKind.Named),
            _ => false,
        };
}
