using System.Collections.Generic;

namespace ThreadsSdk.Spec.Diagnostics;

/// <summary>Every fault the reader and the linker know.</summary>
public static class SpecRules
{
    public static readonly SpecRule InvalidYaml = new(
        "TSDK0001",
        "The file is not YAML",
        "{0}",
        "Mend the syntax at the place given. Texts that hold ': ', '#', or (inside braces) a comma need quotes."
    );

    public static readonly SpecRule UnknownKey = new(
        "TSDK0002",
        "Unknown key",
        "'{0}' is not a key of {1}{2}",
        "Use one of the keys that spec/README.md lists for this section. Unknown keys are errors so that a typing mistake is not silently left out."
    );

    public static readonly SpecRule MissingKey = new(
        "TSDK0003",
        "A key is missing",
        "{0} needs '{1}'{2}",
        "Add the key; spec/README.md says what it holds."
    );

    public static readonly SpecRule WrongShape = new(
        "TSDK0004",
        "Wrong shape",
        "'{0}' has to be {1}",
        "Write a map, a list, a text, a number or true/false, as the message says."
    );

    public static readonly SpecRule MissingDoc = new(
        "TSDK0005",
        "Documentation is missing",
        "{0} has no 'doc'{1}",
        "Describe it in one or two sentences: the text becomes the XML documentation users read."
    );

    public static readonly SpecRule InvalidValue = new(
        "TSDK0006",
        "Invalid value",
        "'{0}' is not {1}{2}",
        "Use one of the values the message lists."
    );

    public static readonly SpecRule DuplicateName = new(
        "TSDK0007",
        "Declared twice",
        "'{0}' is declared more than once{1}",
        "Remove one of them, or give one another name. Sections of all files are merged, so the other one may stand in another file."
    );

    public static readonly SpecRule UnknownType = new(
        "TSDK0008",
        "Unknown type",
        "there is no type '{0}'{1}",
        "Use a type of the language (spec/README.md), or declare the enum or model."
    );

    public static readonly SpecRule UnknownReference = new(
        "TSDK0009",
        "Dangling reference",
        "there is no {0} '{1}'{2}",
        "Declare what is referred to, or correct the name."
    );

    public static readonly SpecRule BadPathTemplate = new(
        "TSDK0010",
        "Bad path template",
        "{0}",
        "Write METHOD /path/{parameter}, and declare each parameter in braces with 'in: path'."
    );

    public static readonly SpecRule NameClash = new(
        "TSDK0011",
        "C# names clash",
        "{0} and {1} would both be '{2}' in C#",
        "Give one of them another C# name with 'name:'."
    );

    public static readonly SpecRule InvalidName = new(
        "TSDK0012",
        "Not a C# name",
        "'{0}' cannot be a C# name{1}",
        "Names of types and members begin with a capital letter and hold letters and digits only; override a derived one with 'name:'."
    );

    public static readonly SpecRule ContradictoryBounds = new(
        "TSDK0013",
        "Contradictory bounds",
        "'{0}' is {1}, which is more than '{2}', {3}",
        "Lower the minimum or raise the maximum."
    );

    public static readonly SpecRule MisplacedBound = new(
        "TSDK0014",
        "A bound that cannot apply",
        "'{0}' does not apply to the type '{1}'",
        "min and max are for numbers and times, min_length and max_length for texts, min_items and max_items for lists."
    );

    public static readonly SpecRule MisplacedType = new(
        "TSDK0015",
        "A type that cannot stand here",
        "'{0}' cannot be the type of {1}",
        "csv, json and fields are for parameters; page, data and first for results; list, edge and many for properties."
    );

    public static readonly SpecRule Contradiction = new(
        "TSDK0016",
        "Contradictory parameter",
        "{0}",
        "A parameter is either required, or constant ('value'), or sent by default ('send'); path parameters are always required."
    );

    public static readonly SpecRule MisplacedParameter = new(
        "TSDK0017",
        "A parameter in the wrong place",
        "{0}",
        "GET and DELETE have no body: their parameters go into the path or the query."
    );

    public static readonly SpecRule MissingApi = new(
        "TSDK0018",
        "The section 'api' is missing",
        "no file has the section 'api', which {0}",
        "Add the section 'api' to one file; spec/README.md shows it."
    );

    public static readonly SpecRule TooManyFields = new(
        "TSDK0019",
        "Too many fields",
        "'{0}' has {1} properties; a model with a field mask can have 64",
        "Split the model, or leave its fieldsets out."
    );

    public static readonly SpecRule GeneratorFault = new(
        "TSDK0020",
        "The generator failed",
        "{0} could not be written: {1}",
        "This is a fault of the generator, not of the spec: please report it with the YAML that caused it."
    );

    public static readonly SpecRule AlreadyInSdk = new(
        "TSDK0021",
        "The SDK has it",
        "this version of ThreadsSdk has '{0}' itself, and uses its own; delete it here",
        "Delete it from your YAML. What the SDK has may differ in type or name: the compiler says where your code has to follow."
    )
    {
        IsWarning = true,
    };

    public static readonly SpecRule NotInOverlay = new(
        "TSDK0022",
        "Not for an overlay",
        "{0}",
        "An overlay adds groups, operations, models, properties, enums, values, metrics, errors, scopes, limits, quotas and fieldsets. What the SDK says itself is changed in the SDK."
    );

    public static readonly SpecRule ForeignLetter = new(
        "TSDK0023",
        "A letter of another alphabet",
        "'{0}' has {1}",
        "Type the name anew. Names hold the letters a to z; letters of other alphabets look the same, and make another name."
    );

    public static readonly SpecRule ReservedName = new(
        "TSDK0024",
        "A name that is taken",
        "'{0}' is the name of {1}{2}",
        "Choose another name, or give one with 'name:', so that C# does not take one for the other."
    );

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<SpecRule> All { get; } =
    [
        InvalidYaml,
        UnknownKey,
        MissingKey,
        WrongShape,
        MissingDoc,
        InvalidValue,
        DuplicateName,
        UnknownType,
        UnknownReference,
        BadPathTemplate,
        NameClash,
        InvalidName,
        ContradictoryBounds,
        MisplacedBound,
        MisplacedType,
        Contradiction,
        MisplacedParameter,
        MissingApi,
        TooManyFields,
        GeneratorFault,
        AlreadyInSdk,
        NotInOverlay,
        ForeignLetter,
        ReservedName,
    ];
}
